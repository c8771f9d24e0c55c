/** No line comes again before so many days. */
export const NOT_WITHIN = 366;

/** The id under which a learner's answer to the line of a date is kept. */
export function todayId(date: string): string {
  return `today:${date}`;
}

/**
 * The date whose line is shown on a date for which there is none: the first one before there were any, and after the last
 * the date a whole number of times 366 days earlier. `dates` are in order, without gaps, more than 366.
 */
export function dateShown(date: string, dates: readonly string[]): string | null {
  const [first] = dates;
  const last = dates.at(-1);
  if (first === undefined || last === undefined) return null;
  if (date <= first) return first;
  let shown = date;
  while (shown > last) shown = daysAfter(shown, -NOT_WITHIN);
  return dates.includes(shown) ? shown : last;
}

/** The date so many days after another. */
export function daysAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
