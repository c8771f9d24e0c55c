import { readCombined } from './combined.ts';
import { gathering, stop } from './gathering.ts';
import type { Reading } from './record.ts';
import { syslogHeaderLength } from './syslog.ts';
import { readWowhoneypot } from './wowhoneypot.ts';

/**
 * Reads one log line and finds out by itself what format it has. White space and a byte order mark around it, and a syslog
 * header in front, are passed over; all spans point into `raw` as it was given. Never throws: a line that stops making sense
 * is `Stopped` with what was read before, one that nobody knows `Stopped` at its first character with no format.
 */
export function read(raw: string): Reading {
  const end = lineEnd(raw);
  const start = lineStart(raw, end);
  const body = start + syslogHeaderLength(raw.slice(start, Math.min(end, start + 512)));
  return (
    readWowhoneypot(raw, body, end) ??
    readCombined(raw, body, end) ??
    stop(gathering(raw), null, start, 'source-address')
  );
}

function lineStart(raw: string, end: number): number {
  let start = 0;
  while (start < end && isAround(raw.charCodeAt(start))) start += 1;
  return start;
}

function lineEnd(raw: string): number {
  let end = raw.length;
  while (end > 0 && isAround(raw.charCodeAt(end - 1))) end -= 1;
  return end;
}

/** Tab, line feed, carriage return, blank, byte order mark. */
function isAround(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09 || code === 0xfeff;
}
