import type { Span } from './span.ts';

/** The encodings that can be undone, one layer at a time. */
export const ENCODINGS = ['log-escape', 'percent', 'plus', 'base64'] as const;
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
 * over exactly `%23` or `%E3%81%82%E3%81%84`. All of a base64 text is one.
 */
export function changed(layer: Layer): readonly Change[] {
  const { source, text, offsets } = layer;
  const changes: Change[] = [];
  let from = -1;
  for (let i = 0; i <= text.length; i += 1) {
    const start = offsets[i] ?? source.length;
    const end = offsets[i + 1] ?? start;
    const same = layer.encoding !== 'base64' && end - start === 1 && source[start] === text[i];
    if (from < 0 && !same && i < text.length) from = i;
    if (from < 0 || (!same && i < text.length)) continue;
    changes.push({ source: toSource(layer, { start: from, end: i }), decoded: { start: from, end: i } });
    from = -1;
  }
  return changes;
}
