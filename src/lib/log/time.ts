import type { Instant } from './record.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

// Apache %t and nginx $time_local; Python's http.server writes the same with a blank and without the zone.
const CLF =
  /^(?<day>\d{2})\/(?<month>[A-Z][a-z]{2})\/(?<year>\d{4})[: ](?<clock>\d{2}:\d{2}:\d{2})(?: (?<zone>[+-]\d{4}))?$/;
// WOWHoneypot's `%Y-%m-%d %H:%M:%S%z` and nginx $time_iso8601.
const ISO =
  /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})[ T](?<clock>\d{2}:\d{2}:\d{2})(?<zone>Z|[+-]\d{2}:?\d{2})?$/;
/** No time of these forms is longer, in UTF-16 units. */
export const LONGEST_TIME = 32;

/** A time that was understood; `instant` is `null` where the text names no zone and so no moment. */
export interface Time {
  readonly instant: Instant | null;
}

/**
 * Reads the time of a log line, without its brackets: `24/Nov/2026:04:26:48 +0000` (common log format) or
 * `2026-11-24 13:26:44+0900` (ISO 8601 as WOWHoneypot and nginx write it). `null` where it is neither or where there is no
 * such day or hour; a leap second counts as the second after it.
 */
export function readTime(text: string): Time | null {
  if (text.length > LONGEST_TIME) return null;
  const parts = (CLF.exec(text) ?? ISO.exec(text))?.groups;
  if (parts === undefined) return null;
  const { year = '', month = '', day = '', clock = '', zone } = parts;
  const monthIndex = month.length === 3 ? MONTHS.indexOf(month) : Number(month) - 1;
  const [hours = 0, minutes = 0, seconds = 0] = clock.split(':').map(Number);
  const midnight = new Date(Date.UTC(2000, 0, 1));
  midnight.setUTCFullYear(Number(year), monthIndex, Number(day));
  if (monthIndex < 0 || midnight.getUTCMonth() !== monthIndex || midnight.getUTCDate() !== Number(day))
    return null;
  if (hours > 23 || minutes > 59 || seconds > 60) return null;
  if (zone === undefined) return { instant: null };
  const offset = minutesEast(zone);
  if (offset === null) return null;
  const utc = midnight.getTime() + ((hours * 60 + minutes - offset) * 60 + seconds) * 1000;
  return { instant: { utc, offset } };
}

function minutesEast(zone: string): number | null {
  if (zone === 'Z') return 0;
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(-2));
  if (hours > 14 || minutes > 59) return null;
  const east = hours * 60 + minutes;
  return zone.startsWith('-') && east > 0 ? -east : east;
}
