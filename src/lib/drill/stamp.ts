import type { Reading } from '../log/record.ts';
import type { Span } from '../log/span.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const CLF = /^\d{2}\/[A-Z][a-z]{2}\/\d{4}:\d{2}:\d{2}:\d{2} ([+-]\d{4})$/;
const ISO = /^\d{4}-\d{2}-\d{2}([ T])\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:?\d{2})?$/;

/** A moment as the time field of a line writes it, in the same zone; `null` where the field has a form we do not write. */
export function stamped(text: string, utc: number): string | null {
  const zone = CLF.exec(text)?.[1];
  if (zone !== undefined) {
    const { year, month, day, clock } = partsOf(utc + minutesOf(zone) * 60_000);
    return `${day}/${MONTHS[month - 1] ?? ''}/${year}:${clock} ${zone}`;
  }
  const [matched, between = ' ', fraction = '', offset = ''] = ISO.exec(text) ?? [];
  if (matched === undefined) return null;
  const { year, month, day, clock } = partsOf(utc + minutesOf(offset) * 60_000);
  const date = `${year}-${String(month).padStart(2, '0')}-${day}`;
  return `${date}${between}${clock}${fraction}${offset}`;
}

function partsOf(shifted: number): { year: number; month: number; day: string; clock: string } {
  const date = new Date(shifted);
  const two = (n: number): string => String(n).padStart(2, '0');
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: two(date.getUTCDate()),
    clock: [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()].map(two).join(':'),
  };
}

function minutesOf(zone: string): number {
  const [, sign, hours = '0', minutes = '0'] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone) ?? [];
  return sign === undefined ? 0 : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/** The time field of a line and where it stands; `null` where it has none. */
export function timeOf({ fields, raw }: Reading): { readonly text: string; readonly span: Span } | null {
  const span = fields.time?.span;
  return span === undefined ? null : { text: raw.slice(span.start, span.end), span };
}
