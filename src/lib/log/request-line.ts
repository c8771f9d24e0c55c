import { part } from './field.ts';
import { pairs } from './pairs.ts';
import type { Field, FieldName, Pair } from './record.ts';

type Part = Extract<FieldName, 'method' | 'target' | 'path' | 'query' | 'version'>;

/** The parts of a request line; none where it is not HTTP at all. */
export interface RequestLine {
  readonly fields: Readonly<Partial<Record<Part, Field>>>;
  readonly query: readonly Pair[];
}

const TOKEN = /^[\w!#$%&'*+\-.^`|~]+$/;
const WORD = /^[A-Za-z][\w-]*$/;
const VERSION = /^[A-Z]{2,10}\/\d{1,3}(?:\.\d{1,3})?$/;
const SCHEME = /^[A-Za-z][A-Za-z0-9+.-]{0,20}:/;
const ABSOLUTE = /^[A-Za-z][A-Za-z0-9+.-]{0,20}:\/\//;
const NOTHING: RequestLine = { fields: {}, query: [] };

/**
 * Reads a request line as it was sent: `method target version` (RFC 9112 §3), or without the version (HTTP/0.9, and what
 * Apache logs where the target has blanks). The version is what stands last and looks like one (`RTSP/1.0` too, and a cut
 * `HTT`); all between it and the method is the target, blanks included. A line without a method and a target or version is
 * not taken for HTTP: a TLS hello, `SSH-2.0-Go`, `*1`, a word.
 */
export function requestLine(request: Field): RequestLine {
  const line = (request.value ?? '').replace(/[\r\n]{1,2}$/, '');
  const methodEnd = line.indexOf(' ');
  const method = line.slice(0, Math.max(methodEnd, 0));
  if (!TOKEN.test(method)) return NOTHING;

  let targetStart = methodEnd;
  while (line[targetStart] === ' ') targetStart += 1;
  const lastBlank = line.lastIndexOf(' ');
  const version = line.slice(lastBlank + 1);
  const versioned = VERSION.test(version) || isCutVersion(version);
  const targetEnd = versioned ? Math.max(lastBlank, targetStart) : line.length;
  const hasTarget = targetStart < (versioned ? lastBlank : line.length);
  const isSimple = hasTarget && WORD.test(method) && isTarget(method, line.slice(targetStart));
  if (!versioned && !isSimple) return NOTHING;

  const target = hasTarget ? targetParts(request, method, targetStart, targetEnd) : NOTHING;
  return {
    fields: {
      method: part(request, 0, methodEnd),
      ...target.fields,
      ...(versioned && { version: part(request, lastBlank + 1, line.length) }),
    },
    query: target.query,
  };
}

/** The parts of a target in any of the four forms of RFC 9112 §3.2; a fragment stays where it was sent. */
export function targetParts(request: Field, method: string, start: number, end: number): RequestLine {
  const text = (request.value ?? '').slice(start, end);
  const target = part(request, start, end);
  const pathStart = pathStartOf(method, text);
  if (pathStart === null) return { fields: { target }, query: [] };
  const mark = text.indexOf('?', pathStart);
  const pathEnd = mark < 0 ? text.length : mark;
  const path = pathEnd > pathStart ? { path: part(request, start + pathStart, start + pathEnd) } : {};
  if (mark < 0) return { fields: { target, ...path }, query: [] };
  const query = part(request, start + mark + 1, end);
  return { fields: { target, ...path, query }, query: pairs(query) };
}

/** Where the path begins in a target, `null` where it has none: `*`, `host:port` of CONNECT, `sip:…`. */
function pathStartOf(method: string, target: string): number | null {
  if (target.startsWith('/')) return 0;
  if (target === '*' || method.toUpperCase() === 'CONNECT') return null;
  const scheme = SCHEME.exec(target)?.[0];
  if (scheme === undefined) return 0;
  if (!target.startsWith('//', scheme.length)) return null;
  const authority = scheme.length + 2;
  const length = target.slice(authority).search(/[/?#]/);
  return length < 0 ? target.length : authority + length;
}

function isTarget(method: string, text: string): boolean {
  return text.startsWith('/') || text === '*' || method.toUpperCase() === 'CONNECT' || ABSOLUTE.test(text);
}

function isCutVersion(text: string): boolean {
  return text !== '' && ('HTTP/'.startsWith(text) || /^HTTP\/\d\.$/.test(text));
}
