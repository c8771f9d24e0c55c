/**
 * A stretch of a string, half open like `String.prototype.slice`: `[start, end)`, in UTF-16 code units.
 * All spans on a line point into the raw line, however deep the encoding they were found in.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export function span(start: number, end: number): Span {
  return { start, end };
}

/** The text a span covers. */
export function textAt(source: string, { start, end }: Span): string {
  return source.slice(start, end);
}

/** Whether `outer` covers all of `inner`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether the two share at least one character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
