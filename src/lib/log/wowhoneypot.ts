import { base64Front } from './base64.ts';
import { absent, decoded, plain } from './field.ts';
import { finish, gathering, gatherRequest, stop, type Gathering } from './gathering.ts';
import { gatherMessage } from './message.ts';
import type { Expected, Reading } from './record.ts';
import { readTime } from './time.ts';

const TIME = /^\[(\d{4}-[\d :-]{0,20}(?:[+-]\d{0,4})?)(\]?)/;
const SEPARATOR = /^[^\w[\]":.+/=-]{1,8}/;
/** What the program writes where there was no Host header. */
const NO_HOST = 'blank:80';
const WORDS = [
  ['status', /^\d{3}$/],
  ['match', /^(?:False|\d{1,9})$/],
] as const;

/**
 * Reads `[start, end)` as a line of WOWHoneypot's access_log (version 1.3):
 * `[time] source host:port "request line" status match base64`. The port is the one the visitor named, `:80` where he
 * named none; in the request line blanks and quotes became `%20` and `%22`; the base64 holds the request with its line ends
 * turned to `\n`. The separator is a setting: up to eight signs that the fields themselves do not use are understood (a
 * tab, `,`, ` | `), letters, digits, `-`, `/` and the like are not. `null` where the line does not begin like one.
 */
export function readWowhoneypot(raw: string, start: number, end: number): Reading | null {
  const [opening, text = '', closing] = TIME.exec(raw.slice(start, Math.min(end, start + 40))) ?? [];
  if (opening === undefined) return null;
  const gathered = gathering(raw);
  const timeEnd = start + 1 + text.length;
  const time = closing === ']' ? readTime(text) : null;
  if (time === null) {
    const isCut = closing === '' && timeEnd === end;
    return stop(gathered, 'wowhoneypot', isCut ? end : closing === '' ? timeEnd : start + 1, 'time');
  }
  gathered.fields.time = plain(raw, start + 1, timeEnd);
  gathered.instant = time.instant;
  const separator = SEPARATOR.exec(raw.slice(timeEnd + 1, Math.min(end, timeEnd + 10)))?.[0];
  if (separator === undefined) return stop(gathered, 'wowhoneypot', timeEnd + 1, 'source-address');
  return readFields(gathered, separator, timeEnd + 1 + separator.length, end);
}

function readFields(gathered: Gathering, separator: string, at: number, end: number): Reading {
  const { raw, fields } = gathered;
  const halt = (stoppedAt: number, expected: Expected) => stop(gathered, 'wowhoneypot', stoppedAt, expected);
  const wordEnd = (from: number) => indexBefore(raw, separator, from, end) ?? end;

  const sourceEnd = wordEnd(at);
  if (sourceEnd === at) return halt(at, 'source-address');
  fields.source = plain(raw, at, sourceEnd);
  if (sourceEnd === end) return halt(end, 'host');

  const hostAt = sourceEnd + separator.length;
  const hostEnd = indexBefore(raw, `${separator}"`, hostAt, end) ?? wordEnd(hostAt);
  const host = plain(raw, hostAt, hostEnd);
  if (!host.value?.includes(':')) return halt(hostEnd === end ? end : hostAt, 'host');
  fields.host = host.value === NO_HOST ? absent(host.span) : host;
  const requestAt = hostEnd + separator.length + 1;
  if (raw[requestAt - 1] !== '"' || requestAt > end) return halt(Math.min(requestAt - 1, end), 'request');

  const requestEnd = indexBefore(raw, '"', requestAt, end);
  if (requestEnd !== null || requestAt < end) {
    gatherRequest(gathered, plain(raw, requestAt, requestEnd ?? end));
  }
  if (requestEnd === null) return halt(end, 'closing-quote');

  let next = requestEnd + 1;
  for (const [name, shape] of WORDS) {
    if (!raw.startsWith(separator, next) || next >= end) return halt(Math.min(next, end), name);
    const wordAt = next + separator.length;
    next = wordEnd(wordAt);
    const word = plain(raw, wordAt, next);
    if (!shape.test(word.value ?? '')) return halt(next === end ? end : wordAt, name);
    fields[name] = word;
  }
  if (next === end) return halt(end, 'base64');
  return readPayload(gathered, next + separator.length, separator, end);
}

function readPayload(gathered: Gathering, at: number, separator: string, end: number): Reading {
  const { raw, fields } = gathered;
  const payloadEnd = indexBefore(raw, separator, at, end) ?? end;
  const front = base64Front(raw.slice(at, payloadEnd));
  const payload = decoded(front.layer, at);
  if (payload.value !== '') fields.payload = payload;
  const { whole } = gatherMessage(gathered, payload);
  const named = gathered.headers.some(({ name }) => name.value?.toLowerCase() === 'host');
  // A visitor may send the word itself.
  if (fields.host?.value === null && named) {
    fields.host = plain(raw, fields.host.span.start, fields.host.span.end);
  }

  if (at + front.end < payloadEnd) return stop(gathered, 'wowhoneypot', at + front.end, 'base64');
  if (front.cut || !whole) return stop(gathered, 'wowhoneypot', payloadEnd, 'base64');
  if (payloadEnd + separator.length < end) fields.extra = plain(raw, payloadEnd + separator.length, end);
  return finish(gathered, 'wowhoneypot');
}

/** Where `text` begins next, if all of it is before `end`. */
function indexBefore(raw: string, text: string, from: number, end: number): number | null {
  const at = raw.indexOf(text, from);
  return at < 0 || at + text.length > end ? null : at;
}
