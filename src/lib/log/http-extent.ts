import { isRequestLine } from './http.ts';
import { lineEndOf } from './message.ts';

/** A time as access logs write it in the middle of a line, or at its beginning. */
const LOG_LINE = /^\[\d{4}-\d{2}-\d{2} \d{2}:|^[^"]{1,300} \[\d{2}\/[A-Z][a-z]{2}\/\d{4}[: ]/;
const LENGTH = /^content-length:[ \t]{0,8}(\d{1,9})[ \t]{0,8}$/i;
const BODY = /^(?:content-type|transfer-encoding|content-encoding):/i;

/** Methods that carry a body even where no header says so. */
const WITH_BODY = /^(?:POST|PUT|PATCH) /i;

/** Whether a line begins something else than a header or a body. */
function isStart(text: string, start: number, end: number): boolean {
  return isRequestLine(text, start, end, end) || LOG_LINE.test(text.slice(start, Math.min(end, start + 400)));
}

/**
 * Where the request ends whose request line begins at `start`: with its body as long as its Content-Length says, and what
 * stands behind that, up to a line that begins another request or is a line of a log. The length of the text where no such
 * line comes.
 */
export function httpEnd(text: string, start: number): number {
  let at = nextLine(text, start);
  let length = 0;
  let body = WITH_BODY.test(text.slice(start, start + 6));
  for (; at < text.length; at = nextLine(text, at)) {
    const end = lineEndOf(text, at);
    if (end === at) break;
    if (text[at] === '{' || isStart(text, at, end)) return at;
    const line = text.slice(at, Math.min(end, at + 64));
    length = Math.max(length, Number(LENGTH.exec(line)?.[1] ?? 0));
    body ||= length > 0 || BODY.test(line);
  }
  const bodyStart = nextLine(text, at);
  return bodyEnd(text, bodyStart, skipBytes(text, bodyStart, length), body);
}

/** The first line from `from` on that begins something else; without headers that speak of a body that may be JSON too. */
function bodyEnd(text: string, bodyStart: number, from: number, body: boolean): number {
  let at = from;
  // What is left of the line in which the body ends still belongs to it.
  if (at > bodyStart && text[at - 1] !== '\n') at = nextLine(text, at);
  for (; at < text.length; at = nextLine(text, at)) {
    const isJson = !body && text[at] === '{';
    if (isJson || isStart(text, at, lineEndOf(text, at))) return at;
  }
  return text.length;
}

/** Where `count` bytes of UTF-8 end that begin at `at`. */
function skipBytes(text: string, at: number, count: number): number {
  let next = at;
  for (let left = count; left > 0 && next < text.length; next += 1) {
    const code = text.charCodeAt(next);
    const isPair = code >= 0xd800 && code < 0xe000;
    left -= code < 0x80 ? 1 : code < 0x800 || isPair ? 2 : 3;
  }
  return next;
}

function nextLine(text: string, from: number): number {
  const newline = text.indexOf('\n', from);
  return newline < 0 ? text.length : newline + 1;
}
