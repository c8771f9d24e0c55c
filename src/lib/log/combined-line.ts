import type { Answer } from './server-answer.ts';
import { timeParts } from './time-parts.ts';
import { basicUser, headerOf, type SentRequest, type Wire } from './wire.ts';

/** The combined line that nginx or Apache writes for a request it answered so. */
export function combinedLine(
  wire: Wire,
  sent: SentRequest,
  answer: Answer,
  program: 'nginx' | 'apache',
): string {
  const escape = program === 'nginx' ? nginxEscape : apacheEscape;
  const shown = (value: string | null) => escape(value === null || value === '' ? '-' : value);
  const header = (name: string) => shown(answer.read ? headerOf(sent, name) : null);
  // nginx takes the name from the header, Apache only from a login of its own.
  const user = shown(program === 'nginx' && answer.read ? basicUser(sent) : null);
  const size = program === 'apache' && answer.size === 0 ? '-' : String(answer.size);
  const head = `${wire.source} - ${user} [${combinedTime(wire.utc)}]`;
  return `${head} "${escape(answer.request)}" ${answer.status} ${size} "${header('referer')}" "${header('user-agent')}"`;
}

const isPlain = (byte: number) => byte >= 0x20 && byte < 0x7f && byte !== 0x22 && byte !== 0x5c;

function escaped(bytes: string, write: (byte: number) => string): string {
  return Array.from(bytes, (character) => {
    const byte = character.charCodeAt(0);
    return isPlain(byte) ? character : write(byte);
  }).join('');
}

/** `ngx_http_log_escape` (src/http/modules/ngx_http_log_module.c): `\xHH` in upper case for all that is not plain. */
function nginxEscape(bytes: string): string {
  return escaped(bytes, (byte) => `\\x${byte.toString(16).toUpperCase().padStart(2, '0')}`);
}

const C_ESCAPES = new Map([
  [0x08, '\\b'],
  [0x09, '\\t'],
  [0x0a, '\\n'],
  [0x0b, '\\v'],
  [0x0d, '\\r'],
  [0x22, '\\"'],
  [0x5c, '\\\\'],
]);

/** `ap_escape_logitem` (server/util.c): C's escapes where it has them, `\xhh` in lower case for the rest. */
function apacheEscape(bytes: string): string {
  return escaped(bytes, (byte) => C_ESCAPES.get(byte) ?? `\\x${byte.toString(16).padStart(2, '0')}`);
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `24/Nov/2026:04:26:48 +0000` */
function combinedTime(utc: number): string {
  const [year, month, day, clock] = timeParts(utc);
  return `${day}/${MONTHS[Number(month) - 1] ?? ''}/${year}:${clock} +0000`;
}
