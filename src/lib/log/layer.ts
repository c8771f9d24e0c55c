import type { Span } from './span.ts';

/** The encodings that can be undone, one layer at a time. */
export const ENCODINGS = [
  // What a logger writes so that a line stays a line.
  'log-escape',
  'json-escape',
  'hex',
  // What a visitor wrote, for a server, a browser, a shell or a database to undo.
  'percent',
  'percent-u',
  'plus',
  'base64',
  'unicode-escape',
  'byte-escape',
  'html-entity',
  'lookup',
  'shell-blank',
  'shell-quote',
  'char-code',
  'hex-literal',
  'sql-comment',
] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** A text got from another by undoing one encoding, with the way back. */
export interface Layer {
  readonly encoding: Encoding;
  /** The text before. */
  readonly source: string;
  readonly text: string;
  /**
   * `offsets[i]` is where character `i` of `text` begins in `source`, `offsets[text.length]` where the last one ends. Never
   * falls. Of a surrogate pair the high half carries the stretch, the low half is empty at its end. A base64 character that
   * carries bits of two bytes counts to the later one.
   */
  readonly offsets: readonly number[];
  /**
   * Of base64 found inside a longer text, the stretches of `source` that were base64, from left to right. Absent where the
   * encoding shows it: a base64 text without them is base64 from end to end.
   */
  readonly runs?: readonly Span[];
}

/** The stretch of `layer.source` that `span` of `layer.text` came from. */
export function toSource(layer: Layer, span: Span): Span {
  const start = layer.offsets[span.start] ?? 0;
  const end = layer.offsets[span.end] ?? start;
  return { start, end };
}

/** The way back through two texts at once: `inner` leads into the text that `outer` leads out of. */
export function compose(outer: readonly number[], inner: readonly number[]): readonly number[] {
  return inner.map((offset) => outer[offset] ?? offset);
}

/** The stretch of the first text that `span` of the last one came from, `layers` in the order they were opened. */
export function toOrigin(layers: readonly Layer[], span: Span): Span {
  return layers.reduceRight((inner, layer) => toSource(layer, inner), span);
}

/** A stretch that a layer changed, on both sides. */
export interface Change {
  readonly source: Span;
  readonly decoded: Span;
}

/**
 * The maximal stretches where `layer.text` differs from `layer.source`, from left to right, so that a reading can stand
 * over exactly `%23` or `%E3%81%82%E3%81%84`. All of a base64 text is one, or each run of it in a longer text.
 */
export function changed(layer: Layer): readonly Change[] {
  const { source, text, offsets } = layer;
  const changes: Change[] = [];
  const opaque = opaqueRuns(layer);
  let run = 0;
  let from = -1;
  for (let i = 0; i <= text.length; i += 1) {
    const start = offsets[i] ?? source.length;
    const end = offsets[i + 1] ?? start;
    while (start >= (opaque[run]?.end ?? Infinity)) run += 1;
    const isOpaque = start >= (opaque[run]?.start ?? Infinity);
    const same = !isOpaque && end - start === 1 && source[start] === text[i];
    if (from < 0 && !same && i < text.length) from = i;
    if (from < 0 || (!same && i < text.length)) continue;
    changes.push({ source: toSource(layer, { start: from, end: i }), decoded: { start: from, end: i } });
    from = -1;
  }
  return changes;
}

/** Where a letter that stands for itself does so by chance. */
function opaqueRuns({ encoding, source, runs }: Layer): readonly Span[] {
  if (encoding !== 'base64') return [];
  return runs ?? [{ start: 0, end: source.length }];
}
