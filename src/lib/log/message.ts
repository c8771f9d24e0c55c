import { part } from './field.ts';
import type { Gathering } from './gathering.ts';
import type { Field, FieldName, Header } from './record.ts';

/** Headers that combined logs as fields of their own, so that one sign can look at both formats. */
const NAMED = new Map<string, FieldName>([
  ['user-agent', 'user-agent'],
  ['referer', 'referer'],
]);

/**
 * Reads a request logged whole, with `\n` for line ends: request line, `Name: value` lines, an empty line, the body. Returns
 * whether the empty line was there; a body of no bytes is none. Of headers sent twice the first becomes the field.
 */
export function gatherMessage(gathered: Gathering, payload: Field): boolean {
  const text = payload.value ?? '';
  const headers: Header[] = [];
  let at = lineEnd(text, 0) + 1;
  while (at < text.length && text[at] !== '\n') {
    const end = headerEnd(text, at);
    const header = headerOf(payload, text, at, end);
    // A value that the end of the text cut before it began is not known to be empty.
    const isUnknown = end === text.length && header?.value.value === '';
    if (header !== null && !isUnknown) headers.push(header);
    at = end + 1;
  }
  gathered.headers = headers;
  for (const { name, value } of headers) {
    const field = NAMED.get((name.value ?? '').toLowerCase());
    if (field !== undefined) gathered.fields[field] ??= value;
  }
  if (at + 1 < text.length) gathered.fields.body = stretch(payload, at + 1, text.length);
  return text[at] === '\n';
}

/** Where the header that begins at `at` ends; a line that begins with a blank goes on the one before (RFC 9112 §5.2). */
function headerEnd(text: string, at: number): number {
  let end = lineEnd(text, at);
  while (text[end + 1] === ' ' || text[end + 1] === '\t') end = lineEnd(text, end + 1);
  return end;
}

function headerOf(payload: Field, text: string, start: number, end: number): Header | null {
  const name = text.slice(start, end).indexOf(':');
  if (name < 0) return null;
  const colon = start + name;
  let valueStart = colon + 1;
  while (valueStart < end && (text[valueStart] === ' ' || text[valueStart] === '\t')) valueStart += 1;
  return { name: stretch(payload, start, colon), value: stretch(payload, valueStart, end) };
}

function lineEnd(text: string, from: number): number {
  const newline = text.indexOf('\n', from);
  return newline < 0 ? text.length : newline;
}

/**
 * A part of the payload with all the base64 characters that carry it. Without this its last one, which may also carry the
 * first bits of the line end behind it, would count to the line end.
 */
function stretch(payload: Field, start: number, end: number): Field {
  if (payload.offsets === null || start === end) return part(payload, start, end);
  const offsets = payload.offsets.slice(start, end + 1);
  const innerEnd = offsets[end - start] ?? payload.span.end;
  const isPartlyCarried = (innerEnd - payload.span.start) % 4 !== 0 && innerEnd < payload.span.end;
  const span = { start: offsets[0] ?? innerEnd, end: isPartlyCarried ? innerEnd + 1 : innerEnd };
  offsets[end - start] = span.end;
  return { value: (payload.value ?? '').slice(start, end), span, encodings: payload.encodings, offsets };
}
