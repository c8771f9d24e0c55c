import type { Layer } from './layer.ts';
import { undoLogEscape } from './log-escape.ts';
import type { Field } from './record.ts';
import type { Span } from './span.ts';

/** A field that stands in the raw line as it is. */
export function plain(raw: string, start: number, end: number): Field {
  return { value: raw.slice(start, end), span: { start, end }, encodings: [], offsets: null };
}

/** A field for which the logger writes `-` where it has nothing. */
export function dashed(raw: string, start: number, end: number): Field {
  const field = plain(raw, start, end);
  return field.value === '-' ? absent(field.span) : field;
}

/** A stretch that says "none". */
export function absent(span: Span): Field {
  return { value: null, span, encodings: [], offsets: null };
}

/** Like `dashed`, with the logger's escapes undone. */
export function escaped(raw: string, start: number, end: number): Field {
  const field = dashed(raw, start, end);
  const layer = undoLogEscape(field.value ?? '');
  return layer === null ? field : decoded(layer, start);
}

/** The field that `layer` says, where the source of the layer begins at `at` in the raw line. */
export function decoded(layer: Layer, at: number): Field {
  const offsets = layer.offsets.map((offset) => at + offset);
  const span = { start: offsets[0] ?? at, end: offsets.at(-1) ?? at };
  return { value: layer.text, span, encodings: [layer.encoding], offsets };
}

/** The stretch of the raw line that `span` of the field's value came from. */
export function rawSpan(field: Field, span: Span): Span {
  const base = field.span.start;
  if (field.offsets === null) return { start: base + span.start, end: base + span.end };
  const start = field.offsets[span.start] ?? field.span.end;
  return { start, end: field.offsets[span.end] ?? field.span.end };
}

/** The part `[start, end)` of a field's value as a field of its own. */
export function part(field: Field, start: number, end: number): Field {
  const value = (field.value ?? '').slice(start, end);
  const span = rawSpan(field, { start, end });
  if (field.offsets === null) return { value, span, encodings: [], offsets: null };
  const offsets = field.offsets.slice(start, end + 1);
  // An escape is longer than what it says, so equal lengths mean that nothing in this part was undone; where something was
  // put in as well (`joined`), each character has to be looked at.
  const asItIs =
    span.end - span.start === value.length &&
    !field.encodings.includes('base64') &&
    offsets.every((offset, i) => offset === span.start + i);
  if (asItIs) return { value, span, encodings: [], offsets: null };
  return { value, span, encodings: field.encodings, offsets };
}

/** What a field says; `null` where it is not there, absent or empty. */
export function textIn(field: Field | undefined): string | null {
  const value = field?.value ?? '';
  return value === '' ? null : value;
}
