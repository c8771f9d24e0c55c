import { readCombined } from './combined.ts';
import { readErrorLog } from './error-log.ts';
import { prefixLength } from './prefix.ts';
import { readProxyManager } from './proxy-manager.ts';
import type { Reading } from './record.ts';
import { readWowhoneypot } from './wowhoneypot.ts';

/** Reads `[start, end)` as a line of an access log or an error log, with what syslog or another tool put in front or without; `null` where it is none. */
export function readTextLine(raw: string, start: number, end: number): Reading | null {
  const body = start + prefixLength(raw, start, end);
  const isBracket = raw.charCodeAt(body) === 0x5b;
  const isError = isBracket || (raw.charCodeAt(body) === 0x32 && raw[body + 4] === '/');
  return (
    (isBracket ? (readProxyManager(raw, body, end) ?? readWowhoneypot(raw, body, end)) : null) ??
    (isError ? readErrorLog(raw, body, end) : null) ??
    readCombined(raw, body, end)
  );
}
