import { undoBase64 } from './base64.ts';
import type { Field, Reading } from './record.ts';

/** A request as it came over the wire, and who sent it when. */
export interface Wire {
  /** One character for each byte. */
  readonly bytes: string;
  readonly source: string;
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  readonly utc: number;
  /** The program that refused it and kept no more than its first line; what it wrote of that line is all there is. */
  readonly refusedBy?: 'nginx' | 'apache';
}

/** The address that all our samples were sent to; a Host header nobody logged is taken to name it. */
const OUR_ADDRESS = '198.51.100.10';

/** A text as the bytes of its UTF-8, one character for each. */
export function bytesOf(text: string): string {
  return Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join('');
}

/**
 * The request that a line tells of; `null` where it tells of none. A request logged whole (WOWHoneypot, one pasted as it was
 * sent) is taken as it is, with CRLF for the line ends of its head. Of a combined line the least request is made that would
 * give this line: method, target, version, Host, Referer, User-Agent.
 */
export function wireOf(reading: Reading): Wire | null {
  if (!reading.ok) return null;
  const { format, fields, instant, raw } = reading;
  const from = { source: fields.source?.value ?? '192.0.2.1', utc: instant?.utc ?? 0 };
  if (format === 'http') return { ...from, bytes: bytesOf(withCrlf(raw)) };
  if (format === 'wowhoneypot') {
    const sent = fields.payload?.value;
    return typeof sent === 'string' && !isRewritten(sent)
      ? { ...from, bytes: bytesOf(withCrlf(sent)) }
      : null;
  }
  return format === 'combined' ? leastRequest(reading, from) : null;
}

function withCrlf(sent: string): string {
  const end = /\r?\n\r?\n/.exec(sent);
  const headEnd = end === null ? sent.length : end.index + end[0].length;
  return sent.slice(0, headEnd).replaceAll(/\r?\n/g, '\r\n') + sent.slice(headEnd);
}

/**
 * Whether WOWHoneypot may have written the head otherwise than it came: `%20` and `%22` for a blank and a quote, the first
 * line's bytes twice, a header as a MIME word.
 */
function isRewritten(sent: string): boolean {
  const [first = '', ...headers] = (sent.split('\n\n', 1)[0] ?? '').split('\n');
  return /[^\x20-\x7e]|%2[02]/.test(first) || headers.some((header) => /=\?[\w-]+\?[bq]\?/i.test(header));
}

function leastRequest({ fields, raw }: Reading, from: Pick<Wire, 'source' | 'utc'>): Wire | null {
  const { request, method, target, version, status, size } = fields;
  // A password was never logged, nor what a visitor sent who was cut off.
  if (!isSaid(request) || isSaid(fields.user)) return null;
  const line = sentBytes(raw, request);
  const headers = [
    ['Referer', fields.referer] as const,
    ['User-Agent', fields['user-agent']] as const,
  ].flatMap(([name, field]) => (isSaid(field) ? [`${name}: ${sentBytes(raw, field)}`] : []));
  const isHttp = version?.value?.startsWith('HTTP/') === true && method !== undefined;
  const host = isHttp && version.value !== 'HTTP/1.0' ? [`Host: ${hostOf(target?.value ?? '')}`] : [];
  const end = version === undefined ? '\r\n' : '\r\n\r\n';
  const bytes = line.endsWith('\n') ? line : [line, ...host, ...headers].join('\r\n') + end;
  if (status?.value !== '400' || headers.length > 0) return { ...from, bytes };
  const refusedBy = REFUSED_BY.get(size?.value ?? '');
  return refusedBy === undefined ? null : { ...from, bytes, refusedBy };
}

function isSaid(field: Field | undefined): field is Field {
  return field !== undefined && field.value !== null;
}

/** Bytes of the page of each program for a request it refuses. */
const REFUSED_BY = new Map<string, 'nginx' | 'apache'>([
  ['157', 'nginx'],
  ['266', 'apache'],
]);

function hostOf(target: string): string {
  return /^\w+:\/\/([^/?#]+)/.exec(target)?.[1] ?? (/^[^/?]+:\d+$/.test(target) ? target : OUR_ADDRESS);
}

const LETTERS = new Map(Object.entries({ b: 8, t: 9, n: 10, v: 11, f: 12, r: 13, '"': 0x22, '\\': 0x5c }));

/** The bytes a field of a combined line stands for; its `value` has lost those that are not UTF-8. */
function sentBytes(raw: string, { span }: Field): string {
  return bytesOf(raw.slice(span.start, span.end)).replaceAll(
    /\\(?:x([\da-f]{2})|(.))/gi,
    (whole: string, hex: string | undefined, letter: string | undefined) => {
      if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16));
      const code = LETTERS.get(letter ?? '');
      return code === undefined ? whole : String.fromCharCode(code);
    },
  );
}

/** The parts of a request, cut at its line ends. */
export interface SentRequest {
  /** The first line, without its line end. */
  readonly line: string;
  /** `''` where the request stopped before it. */
  readonly lineEnd: '\r\n' | '\n' | '';
  /** Name and value of each header, without the blanks around it; `null` where a line of the head is no header. */
  readonly headers: readonly (readonly [name: string, value: string])[] | null;
  readonly body: string;
}

export function partsOf({ bytes }: Wire): SentRequest {
  const newline = bytes.indexOf('\n');
  if (newline < 0) return { line: bytes, lineEnd: '', headers: [], body: '' };
  const lineEnd = bytes[newline - 1] === '\r' ? '\r\n' : '\n';
  const line = bytes.slice(0, newline + 1 - lineEnd.length);
  const rest = bytes.slice(newline + 1);
  const end = /(?:^|\n)\r?\n/.exec(rest);
  const head = end === null ? rest : rest.slice(0, end.index);
  const lines = head === '' ? [] : head.replace(/\r$/, '').split(/\r?\n/);
  const headers = lines.map((text): readonly [string, string] | null => {
    const [, name, value = ''] = /^([\w!#$%&'*+\-.^`|~]+):(.*)$/s.exec(text) ?? [];
    return name === undefined ? null : [name, withoutBlanks(value)];
  });
  const whole = headers.filter((header) => header !== null);
  return {
    line,
    lineEnd,
    headers: whole.length === headers.length ? whole : null,
    body: end === null ? '' : rest.slice(end.index + end[0].length),
  };
}

function withoutBlanks(value: string): string {
  const isBlank = (at: number) => value[at] === ' ' || value[at] === '\t';
  let [start, end] = [0, value.length];
  while (start < end && isBlank(start)) start += 1;
  while (end > start && isBlank(end - 1)) end -= 1;
  return value.slice(start, end);
}

/** The first header of that name. */
export function headerOf({ headers }: SentRequest, name: string): string | null {
  return headers?.find(([text]) => text.toLowerCase() === name)?.[1] ?? null;
}

/** The name in an `Authorization: Basic` header. */
export function basicUser(request: SentRequest): string | null {
  const [, encoded = ''] = /^Basic +(\S+)$/i.exec(headerOf(request, 'authorization') ?? '') ?? [];
  const decoded = undoBase64(encoded)?.text ?? '';
  const colon = decoded.indexOf(':');
  return colon > 0 ? bytesOf(decoded.slice(0, colon)) : null;
}
