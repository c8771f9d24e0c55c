import { matchOf } from './match-rule.ts';
import { mimeValue } from './mime-word.ts';
import { timeParts } from './time-parts.ts';
import { sequenceLength } from './utf8.ts';
import { bytesOf, headerOf, type SentRequest, type Wire } from './wire.ts';

/** WOWHoneypot's clock is Japan's, wherever it stands. */
function wowhoneypotTime(utc: number): string {
  const [year, month, day, clock] = timeParts(utc + 9 * 3_600_000);
  return `${year}-${month}-${day} ${clock}+0900`;
}

/**
 * The line of WOWHoneypot (wowhoneypot.py `handle_one_request`): blanks and quotes of the target become `%20` and `%22`, the
 * host gets a port, the base64 holds the whole request with LF for line ends and with a body as long as Content-Length says.
 */
export function wowhoneypotLine(wire: Wire, sent: SentRequest): string | null {
  const [, method = '', target = '', version = ''] =
    /^([A-Z][^ ]*) (.+) (HTTP\/1\.[01])$/s.exec(sent.line) ?? [];
  const body = bodyOf(sent);
  // Python splits the line at any white space, and other blanks than the first were written away.
  const isSplit = /[\t\v\f\r\x1c-\x1f\x85\xa0]/.test(`${method}${target}`);
  if (version === '' || isSplit || sent.lineEnd === '' || sent.headers === null || body === null) return null;
  const line = bytesOf(`${method} ${target.replaceAll(' ', '%20').replaceAll('"', '%22')} ${version}`);
  const values = sent.headers.map(([name, value]) => [name, mimeValue(value)] as const);
  if (values.some(([, value]) => value === null)) return null;
  const headers = values.map(([name, value]) => `${name}: ${value ?? ''}\n`).join('');
  const host = headerOf(sent, 'host')?.split(' ', 1)[0] ?? 'blank';
  const uri = line.split(' ')[1] ?? '';
  const { status, match } = matchOf({ method, uri, headers, body });
  // `line` is text here: each of its characters stands for itself.
  const base64 = btoa(bytesOf(`${line}\n${headers}\n`) + body);
  const head = `[${wowhoneypotTime(wire.utc)}] ${wire.source} ${host.includes(':') ? host : `${host}:80`}`;
  return `${head} "${line}" ${status} ${match} ${base64}`;
}

/** As much body as Content-Length says; `null` where that is no number, where less came, and where it is not UTF-8. */
function bodyOf(sent: SentRequest): string | null {
  const length = headerOf(sent, 'content-length') ?? '0';
  if (!/^ *\d{1,9} *$/.test(length) || Number(length) > sent.body.length) return null;
  const body = sent.body.slice(0, Number(length));
  return isWellFormed(body) ? body : null;
}

function isWellFormed(body: string): boolean {
  const bytes = Array.from(body, (character) => character.charCodeAt(0));
  for (let at = 0; at < bytes.length;) {
    const length = sequenceLength(bytes, at);
    if (length === 0) return false;
    at += length;
  }
  return true;
}
