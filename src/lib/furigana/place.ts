import type { Field, FieldName, Reading } from '../log/record.ts';
import { span, type Span } from '../log/span.ts';

/** Where a text stands on a line: a field, a name or password that was tried, or a named header of a request. */
export type Place = FieldName | 'credential' | `header:${string}`;

/**
 * The field at a place, if the line has it. Header names are compared without case (RFC 9110 §5.1). A line may have many
 * credentials, so none of them is the one.
 */
export function fieldAt(reading: Reading, place: Place): Field | undefined {
  if (place === 'credential') return undefined;
  if (!isHeaderPlace(place)) return reading.fields[place];
  const name = place.slice('header:'.length).toLowerCase();
  return reading.headers.find((header) => header.name.value?.toLowerCase() === name)?.value;
}

export function isHeaderPlace(place: string): place is `header:${string}` {
  return place.startsWith('header:');
}

/** Where a text was found on a line, or why it was not. */
export type Found =
  | {
      readonly ok: true;
      readonly span: Span;
      /** The same stretch as a span into the decoded request, where it stands inside the base64. */
      readonly opened: Span | null;
    }
  | { readonly ok: false; readonly why: 'no-field' | 'not-there' | 'twice' };

/**
 * The stretch of the raw line where `text` stands in the field at `place`, in the field's value (the logger's escapes
 * undone). The text `-` stands for a field whose value is absent. It must be there exactly once.
 */
export function find(reading: Reading, place: Place, text: string): Found {
  const field = fieldAt(reading, place);
  if (!field) return { ok: false, why: 'no-field' };
  if (field.value === null) {
    return text === '-' ? { ok: true, span: field.span, opened: null } : { ok: false, why: 'not-there' };
  }
  const at = field.value.indexOf(text);
  if (at < 0) return { ok: false, why: 'not-there' };
  if (field.value.includes(text, at + 1)) return { ok: false, why: 'twice' };
  const end = at + text.length;
  const raw = field.offsets
    ? span(field.offsets[at] ?? field.span.start, field.offsets[end] ?? field.span.end)
    : span(field.span.start + at, field.span.start + end);
  return { ok: true, span: raw, opened: openedSpan(reading, field, span(at, end)) };
}

/** Every decoded character begins at an offset of its own, so the first one of a field tells where the field begins. */
function openedSpan({ fields }: Reading, { encodings, offsets }: Field, within: Span): Span | null {
  const first = offsets?.[0];
  if (!encodings.includes('base64') || first === undefined) return null;
  const start = fields.payload?.offsets?.indexOf(first) ?? -1;
  return start < 0 ? null : span(start + within.start, start + within.end);
}
