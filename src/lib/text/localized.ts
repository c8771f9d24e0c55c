import type { Locale } from '../i18n/locale.ts';

/** One text in both languages. */
export type Localized = Readonly<Record<Locale, string>>;
