import type { Locale } from './locale.ts';
import { en } from './ui.en.ts';
import { ja, type Ui } from './ui.ja.ts';

const TEXTS: Readonly<Record<Locale, Ui>> = { ja, en };

/** The words of the interface in one language. */
export function ui(locale: Locale): Ui {
  return TEXTS[locale];
}
