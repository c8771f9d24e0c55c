import type { Locale } from '../i18n/locale.ts';
import type { Term } from './term-schema.ts';

/** Everything a term is called in a language, its name first. */
export function namesOf({ name, also }: Pick<Term, 'name' | 'also'>, locale: Locale): readonly string[] {
  return [name[locale], ...(also?.[locale] ?? [])];
}

/** What else a term is called, without what only differs from its name in capitals, hyphens or blanks. */
export function otherSpellings(term: Pick<Term, 'name' | 'also'>, locale: Locale): readonly string[] {
  const plain = (name: string): string => name.toLowerCase().replaceAll(/[-\s]/g, '');
  const [name = '', ...others] = namesOf(term, locale);
  return others.filter((other) => plain(other) !== plain(name));
}
