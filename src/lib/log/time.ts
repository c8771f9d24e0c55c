import type { Instant } from './record.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

// Apache %t, with %{msec_frac}t between, and nginx $time_local; Python's http.server writes the same with a blank and without the zone.
const CLF =
  /^(?<day>\d{2})\/(?<month>[A-Z][a-z]{2})\/(?<year>\d{4})[: ](?<clock>\d{2}:\d{2}:\d{2})(?:\.(?<fraction>\d{1,9}))?(?: (?<zone>[+-]\d{2}:?\d{2}))?$/;
// WOWHoneypot's `%Y-%m-%d %H:%M:%S%z`, nginx $time_iso8601, and with a fraction the honeypots that write JSON.
const ISO =
  /^(?<year>\d{4})[-/](?<month>\d{2})[-/](?<day>\d{2})[ T](?<clock>\d{2}:\d{2}:\d{2})(?:[.,](?<fraction>\d{1,9}))?(?<zone>Z|[+-]\d{2}:?\d{2})?$/;
// Apache's error log: C's asctime with a fraction.
const ASCTIME =
  /^[A-Z][a-z]{2} (?<month>[A-Z][a-z]{2}) (?<day>\d{2}) (?<clock>\d{2}:\d{2}:\d{2})(?:\.(?<fraction>\d{1,9}))? (?<year>\d{4})$/;
/** No time of these forms is longer, in UTF-16 units. */
export const LONGEST_TIME = 40;

/** A time that was understood; `instant` is `null` where the text names no zone and so no moment. */
export interface Time {
  readonly instant: Instant | null;
}

/** What a time without a zone is: in UTC because the format says so, or in a zone that the line does not tell. */
export type Unzoned = 'utc' | 'unknown';

/**
 * Reads the time of a log line, without its brackets: `24/Nov/2026:04:26:48 +0000` (common log format) or
 * `2026-11-24 13:26:44+0900` (ISO 8601 as WOWHoneypot and nginx write it). `null` where it is neither or where there is no
 * such day or hour; a leap second counts as the second after it, what is less than a millisecond is dropped.
 */
export function readTime(text: string, unzoned: Unzoned = 'unknown'): Time | null {
  if (text.length > LONGEST_TIME) return null;
  if (text !== last.text || unzoned !== last.unzoned) {
    last = { text, unzoned, time: understood(text, unzoned) };
  }
  return last.time;
}

/** Lines of one second follow each other: the time read last is mostly the time to read. */
let last: { readonly text: string; readonly unzoned: Unzoned; readonly time: Time | null } = {
  text: '',
  unzoned: 'unknown',
  time: null,
};

function understood(text: string, unzoned: Unzoned): Time | null {
  const parts = (CLF.exec(text) ?? ISO.exec(text) ?? ASCTIME.exec(text))?.groups;
  if (parts === undefined) return null;
  const { year = '', month = '', day = '', clock = '', fraction = '', zone } = parts;
  const monthIndex = month.length === 3 ? MONTHS.indexOf(month) : Number(month) - 1;
  const [hours = 0, minutes = 0, seconds = 0] = clock.split(':').map(Number);
  const midnight = midnightOf(Number(year), monthIndex, Number(day));
  if (midnight === null) return null;
  if (hours > 23 || minutes > 59 || seconds > 60) return null;
  const clockTime =
    ((hours * 60 + minutes) * 60 + seconds) * 1000 + Number(fraction.slice(0, 3).padEnd(3, '0'));
  const local = midnight + clockTime;
  if (zone === undefined) return { instant: unzoned === 'utc' ? { utc: local, offset: null } : null };
  const offset = minutesEast(zone);
  return offset === null ? null : { instant: { utc: local - offset * 60_000, offset } };
}

/** The calendar repeats after so many milliseconds: 400 years. */
const CYCLE = 146_097 * 86_400_000;

/** Milliseconds since 1970 at the beginning of a day in UTC, `null` where there is no such day; `month` from 0. */
function midnightOf(year: number, month: number, day: number): number | null {
  if (month < 0 || month > 11) return null;
  // A cycle later, because `Date.UTC` takes the years up to 99 for those of the last century.
  const first = Date.UTC(year + 400, month, 1) - CYCLE;
  const days = (Date.UTC(year + 400, month + 1, 1) - CYCLE - first) / 86_400_000;
  return day >= 1 && day <= days ? first + (day - 1) * 86_400_000 : null;
}

function minutesEast(zone: string): number | null {
  if (zone === 'Z') return 0;
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(-2));
  if (hours > 14 || minutes > 59) return null;
  const east = hours * 60 + minutes;
  return zone.startsWith('-') && east > 0 ? -east : east;
}
