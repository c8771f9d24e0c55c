import { address } from '../lib/i18n/address.ts';
import type { Locale } from '../lib/i18n/locale.ts';
import { ui } from '../lib/i18n/ui.ts';
import type { Drill } from '../lib/drill/drill.ts';
import type { ExerciseContext } from '../widgets/exercise/context.ts';
import { contextOf } from './exercises.ts';
import type { SignLink } from './signs.ts';
import { signs } from './signs.ts';

/** The address of a date's line. */
export function dayHref(locale: Locale, date: string): string {
  return address(locale, `today/${date}/`, import.meta.env.BASE_URL);
}

/** What a date's line is called: `2026-11-24（火）の一行`. */
export function dayTitle(locale: Locale, date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' }).format(day);
  return ui(locale).today.dated(date, weekday);
}

/** What the exercise of a date needs to know of its page. */
export async function dayContext(drill: Drill, date: string, locale: Locale): Promise<ExerciseContext> {
  const context = await contextOf(drill, locale, 'h2');
  return { ...context, name: date, href: dayHref(locale, date), other: null };
}

/** The sign a drill tells of, or for which its line is taken, as a link. */
export async function signOf(drill: Drill, locale: Locale): Promise<SignLink | null> {
  const id = drill.sign ?? drill.near;
  const sign = (await signs()).find((each) => each.id === id);
  if (sign === undefined) return null;
  return { href: address(locale, `signs/${sign.id}/`, import.meta.env.BASE_URL), title: sign.title[locale] };
}
