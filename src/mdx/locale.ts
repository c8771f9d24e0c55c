import { DEFAULT_LOCALE, LOCALES, type Locale } from '../lib/i18n/locale.ts';

/** The language of the page a component stands on, from its address. */
export function localeOf(params: Readonly<Record<string, string | undefined>>): Locale {
  return LOCALES.find((locale) => locale === params.locale) ?? DEFAULT_LOCALE;
}
