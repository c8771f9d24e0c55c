import { DEFAULT_LOCALE, LOCALES, type Locale } from '../lib/i18n/locale.ts';

/** The `[...locale]` part of an address: nothing for Japanese, `en` for English. */
export function localeParam(locale: Locale): { locale: string | undefined } {
  return { locale: locale === DEFAULT_LOCALE ? undefined : locale };
}

/** Paths of a page that exists once in each language. */
export function localePaths(): { params: { locale: string | undefined }; props: { locale: Locale } }[] {
  return LOCALES.map((locale) => ({ params: localeParam(locale), props: { locale } }));
}
