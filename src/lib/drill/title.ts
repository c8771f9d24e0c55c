import { LOCALES } from '../i18n/locale.ts';
import type { Localized } from '../text/localized.ts';

/** Puts a name into a sentence that has `{title}` where it belongs; quotes inside the quotes change their form. */
export function withTitle(template: Localized, title: Localized): Localized {
  return {
    ja: template.ja.replaceAll('{title}', () => title.ja.replaceAll('「', '『').replaceAll('」', '』')),
    en: template.en.replaceAll('{title}', () => title.en.replaceAll('“', '‘').replaceAll('”', '’')),
  };
}

/** Puts what the evidence decodes to behind a sentence; nothing where it could not be read there. */
export function withDecoded(sentence: Localized, template: Localized, words: string): Localized {
  // A backtick would end the code, and what cannot be seen cannot be read.
  if (!/^[^\p{C}`\s](?:[^\p{C}`]{0,46}[^\p{C}`\s])?$/u.test(words)) return sentence;
  const [ja, en] = LOCALES.map(
    (locale) =>
      `${sentence[locale]}${locale === 'en' ? ' ' : ''}${template[locale].replace('{words}', () => words)}`,
  );
  return { ja: ja ?? sentence.ja, en: en ?? sentence.en };
}
