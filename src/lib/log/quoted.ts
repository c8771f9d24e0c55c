/** A quoted field: where its content stands, and whether the closing quote is there. */
export interface Quoted {
  readonly start: number;
  readonly end: number;
  readonly closed: boolean;
}

/**
 * The quoted field whose opening quote is at `at`, in a line that ends at `lineEnd`. A backslash takes the next character
 * with it (Apache's `\"`; nginx writes no bare backslash). A quote closes only before a blank or the end, so that one that
 * a careless logger left bare inside a value does little harm.
 */
export function quotedAt(raw: string, at: number, lineEnd: number): Quoted {
  for (let i = at + 1; i < lineEnd; i += 1) {
    const character = raw[i];
    if (character === '\\') i += 1;
    else if (character === '"' && (i + 1 === lineEnd || raw[i + 1] === ' ')) {
      return { start: at + 1, end: i, closed: true };
    }
  }
  return { start: at + 1, end: lineEnd, closed: false };
}
