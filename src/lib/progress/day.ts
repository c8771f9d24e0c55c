const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Asia/Tokyo is UTC+9 all year round. */
const TOKYO = 9 * HOUR;

/** The date in Japan at an instant, `2026-11-24`. The site's day begins there for everyone. */
export function dayOf(instant: Date): string {
  return new Date(instant.getTime() + TOKYO).toISOString().slice(0, 10);
}

/** The instant at which a day begins in Japan. */
export function beginOf(day: string): Date {
  return new Date(numberOf(day) * DAY - TOKYO);
}

/** Days since 1970-01-01. */
export function numberOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY;
}

/** The day with that number. */
export function dayNumbered(number: number): string {
  return new Date(number * DAY).toISOString().slice(0, 10);
}

/** Exactly `yyyy-mm-dd`, and a day that exists. */
export function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}
