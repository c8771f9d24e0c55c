import type { Span } from './span.ts';

/** The encodings that can be undone, one layer at a time. */
export const ENCODINGS = ['log-escape', 'percent', 'plus', 'base64'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** A text got from another by undoing one encoding, with the way back. */
export interface Layer {
  readonly encoding: Encoding;
  readonly text: string;
  /**
   * `offsets[i]` is where character `i` of `text` begins in the text before it, `offsets[text.length]` where the last one
   * ends. Never falls.
   */
  readonly offsets: readonly number[];
}

/** The stretch of the text before that `span` of the decoded text came from. */
export function toSource(layer: Layer, span: Span): Span {
  const start = layer.offsets[span.start] ?? 0;
  const end = layer.offsets[span.end] ?? start;
  return { start, end };
}
