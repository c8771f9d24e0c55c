import { gathering, stop } from './gathering.ts';
import { readHeraldingCsv } from './heralding-csv.ts';
import { readHttp } from './http.ts';
import { prefixLength } from './prefix.ts';
import { readJson } from './read-json.ts';
import type { Reading } from './record.ts';
import { readTextLine } from './text-line.ts';
import { isWhite } from './white.ts';

/**
 * Reads one log line, or one JSON object or HTTP request of several lines, and finds out by itself what format it has. White
 * space and a byte order mark around it, and what syslog or another tool put in front, are passed over; all spans point into `raw` as it was
 * given. Never throws: a line that stops making sense is `Stopped` with what was read before, one that nobody knows
 * `Stopped` at its first character with no format. `columns` are those of the table the line stands in, where it stands in
 * one.
 */
export function read(raw: string, columns?: readonly string[]): Reading {
  const end = lineEnd(raw);
  const start = lineStart(raw, end);
  const code = raw.charCodeAt(start);
  if (code === 0x7b) return readJson(raw, start, end);
  const json = start + prefixLength(raw, start, end);
  if (raw.charCodeAt(json) === 0x7b) return readJson(raw, json, end);
  return (
    readHttp(raw, start, end) ??
    readHeraldingCsv(raw, start, end, columns) ??
    readTextLine(raw, start, end) ??
    stop(gathering(raw), null, start, 'source-address')
  );
}

function lineStart(raw: string, end: number): number {
  let start = 0;
  while (start < end && isWhite(raw.charCodeAt(start))) start += 1;
  return start;
}

function lineEnd(raw: string): number {
  let end = raw.length;
  while (end > 0 && isWhite(raw.charCodeAt(end - 1))) end -= 1;
  return end;
}
