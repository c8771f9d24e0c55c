import { timeParts } from './time-parts.ts';
import type { Wire } from './wire.ts';

/** Milliseconds by which WOWHoneypot's clock, always Japan's, is ahead of UTC. */
const AHEAD = 9 * 60 * 60 * 1000;
/** How Python writes a byte that is no plain character (`bytes_repr`, Objects/bytesobject.c). */
const PYTHON = new Map([
  ['\t', '\\t'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\\', '\\\\'],
]);

/**
 * The line in `wowhoneypot.log` for a request that is not HTTP (`handle_one_request`, github:morihisa/WOWHoneypot
 * wowhoneypot.py): the bytes up to the first line end, or, where none came before the time was up, the address alone.
 */
export function wowhoneypotComplaint({ bytes, source, utc }: Wire): string {
  const [year, month, day, clock] = timeParts(utc + AHEAD);
  const front = `[${year}-${month}-${day} ${clock}+0900][ERROR]`;
  const end = bytes.indexOf('\n') + 1;
  if (end === 0) return `${front}Session timed out. Client IP: ${source}`;
  const said = pythonBytes(bytes.slice(0, end));
  return `${front}Request handling Failed: <class 'ValueError'> - Client(${source}) data cannot parse. ${said}`;
}

/** Bytes, one character for each, as Python's `str()` shows them. */
function pythonBytes(bytes: string): string {
  const quote = bytes.includes("'") && !bytes.includes('"') ? '"' : "'";
  const written = Array.from(bytes, (character) => {
    const code = character.charCodeAt(0);
    if (character === quote) return `\\${character}`;
    const short = PYTHON.get(character);
    if (short !== undefined) return short;
    return code >= 0x20 && code < 0x7f ? character : `\\x${code.toString(16).padStart(2, '0')}`;
  });
  return `b${quote}${written.join('')}${quote}`;
}
