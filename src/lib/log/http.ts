import { plain } from './field.ts';
import { finish, gathering, gatherRequest, stop } from './gathering.ts';
import { gatherMessage, lineEndOf } from './message.ts';
import { isHttp } from './payload.ts';
import type { Reading } from './record.ts';

/** HTTP/0.9 has no version: only a method that everybody knows tells a request from a sentence with a slash in it. */
const SIMPLE =
  /^(?:GET|HEAD|POST|PUT|DELETE|OPTIONS|TRACE|PATCH|PROPFIND|CONNECT) (?:\/|\*|[A-Z][\w+.-]{0,20}:\/\/|[\w.-]{1,255}:\d)/i;
const METHOD = /^(?:GET|HEAD|POST|PUT|DELETE|OPTIONS|TRACE|PATCH|PROPFIND|CONNECT) /;
/** The rest of a broken line can be anything, where a header follows it. */
const BROKEN = /^[^\n]*\n[A-Za-z][\w-]{0,60}: /;
/** A line of an access log that was cut behind its version, or whose visitor has a name without dots. */
const LOGGED = /^[\d.]|^[^ "]+ [^"]{0,300}\[\d{2}\/[A-Z][a-z]{2}\/\d{4}[: ]/;
const LONGEST = 16_384;

/** How much behind the end of a line is looked at to know whether it is a request line. */
export const LOOKAHEAD = 80;

/** Whether what begins at `start` may be a request line, if a header follows it. */
export function beginsWithMethod(text: string, start: number): boolean {
  return METHOD.test(text.slice(start, start + 10));
}

/** Whether `[start, lineEnd)` is a request line, in a text that ends at `end`. */
export function isRequestLine(text: string, start: number, lineEnd: number, end: number): boolean {
  const isVersioned = text.startsWith('HTTP/', lineEnd - 8) || text.startsWith('HTTP/', lineEnd - 6);
  const code = text.charCodeAt(start) | 0x20;
  const isWord = code >= 0x61 && code <= 0x7a;
  if (!isVersioned && !isWord) return false;
  const line = text.slice(start, Math.min(lineEnd, start + LONGEST));
  if (LOGGED.test(line)) return false;
  if (isHttp(line) || SIMPLE.test(line)) return true;
  return (
    beginsWithMethod(text, start) &&
    BROKEN.test(text.slice(start, Math.min(end, start + line.length + LOOKAHEAD)))
  );
}

/**
 * Reads `[start, end)` as one request as it was sent (RFC 9112): request line, header lines, an empty line, the body, with
 * CRLF or LF for line ends. The method may be in any case, the target in any form, and all behind the first line may be
 * missing. A line that is no header stops the reading there, though what stands behind it is read too. `null` where the text
 * does not begin with a request line.
 */
export function readHttp(raw: string, start: number, end: number): Reading | null {
  const lineEnd = Math.min(lineEndOf(raw, start), end);
  if (!isRequestLine(raw, start, lineEnd, end)) return null;
  const gathered = gathering(raw);
  gatherRequest(gathered, plain(raw, start, lineEnd));
  const { broken } = gatherMessage(gathered, plain(raw, start, end));
  return broken === null ? finish(gathered, 'http') : stop(gathered, 'http', start + broken, 'header');
}
