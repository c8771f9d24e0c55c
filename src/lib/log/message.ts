import { part } from './field.ts';
import type { Gathering } from './gathering.ts';
import type { Field, FieldName, Header } from './record.ts';

/** Headers that combined logs as fields of their own, so that one sign can look at both formats. */
const NAMED = new Map<string, FieldName>([
  ['user-agent', 'user-agent'],
  ['referer', 'referer'],
  ['host', 'host'],
]);

/** Adds the headers that are fields of their own. Of one sent twice the first counts; a field that is there stays. */
export function nameHeaders(gathered: Gathering): void {
  for (const { name, value } of gathered.headers) {
    const field = NAMED.get((name.value ?? '').toLowerCase());
    if (field !== undefined) gathered.fields[field] ??= value;
  }
}

/** How the head of a message was. */
export interface Head {
  /** Whether the empty line behind it was there. */
  readonly whole: boolean;
  /** Offset in the value of the first line that is no header, `null` where all are. */
  readonly broken: number | null;
}

/**
 * Reads a request logged whole, with LF or CRLF for line ends: request line, `Name: value` lines, an empty line, the body. A
 * line without a colon is passed over; a body of no bytes is none.
 */
export function gatherMessage(gathered: Gathering, payload: Field): Head {
  const text = payload.value ?? '';
  const headers: Header[] = [];
  let broken: number | null = null;
  let at = nextLine(text, 0);
  while (at < text.length && !isEmptyLine(text, at)) {
    const end = headerEnd(text, at);
    const header = headerOf(payload, text, at, end);
    // A value that the end of the text cut before it began is not known to be empty.
    const isUnknown = end === text.length && header?.value.value === '';
    if (header === null) broken ??= at;
    else if (!isUnknown) headers.push(header);
    at = nextLine(text, end);
  }
  gathered.headers = headers;
  nameHeaders(gathered);
  const whole = at < text.length;
  const body = whole ? nextLine(text, at) : at;
  if (body < text.length) gathered.fields.body = stretch(payload, body, text.length);
  return { whole, broken };
}

/** Where the line that holds `from` ends, its line end (CRLF or LF) left out. */
export function lineEndOf(text: string, from: number): number {
  const newline = text.indexOf('\n', from);
  if (newline < 0) return text.length;
  return newline > from && text[newline - 1] === '\r' ? newline - 1 : newline;
}

/** Where the line behind that of `from` begins; the length of the text where there is none. */
function nextLine(text: string, from: number): number {
  const newline = text.indexOf('\n', from);
  return newline < 0 ? text.length : newline + 1;
}

function isEmptyLine(text: string, at: number): boolean {
  return text[at] === '\n' || (text[at] === '\r' && text[at + 1] === '\n');
}

/** Where the header that begins at `at` ends; a line that begins with a blank goes on the one before (RFC 9112 §5.2). */
function headerEnd(text: string, at: number): number {
  let end = lineEndOf(text, at);
  for (
    let next = nextLine(text, end);
    text[next] === ' ' || text[next] === '\t';
    next = nextLine(text, end)
  ) {
    end = lineEndOf(text, next);
  }
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

/**
 * A part of the payload with all the base64 characters that carry it. Without this its last one, which may also carry the
 * first bits of the line end behind it, would count to the line end.
 */
function stretch(payload: Field, start: number, end: number): Field {
  const isBase64 = payload.encodings.includes('base64');
  if (payload.offsets === null || start === end || !isBase64) return part(payload, start, end);
  const offsets = payload.offsets.slice(start, end + 1);
  const innerEnd = offsets[end - start] ?? payload.span.end;
  const isPartlyCarried = (innerEnd - payload.span.start) % 4 !== 0 && innerEnd < payload.span.end;
  const span = { start: offsets[0] ?? innerEnd, end: isPartlyCarried ? innerEnd + 1 : innerEnd };
  offsets[end - start] = span.end;
  return { value: (payload.value ?? '').slice(start, end), span, encodings: payload.encodings, offsets };
}
