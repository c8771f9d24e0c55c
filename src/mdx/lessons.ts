import { getCollection, type CollectionEntry } from 'astro:content';
import { LOCALES, type Locale } from '../lib/i18n/locale.ts';

/** A lesson in one language: its place in the course, its name in addresses, its text. */
export interface Lesson {
  readonly number: number;
  readonly name: string;
  readonly locale: Locale;
  readonly entry: CollectionEntry<'lessons'>;
}

/** All lessons of a language, in the order of their numbers. `09-user-agent/ja` is number 9, name `user-agent`. */
export async function lessons(locale: Locale): Promise<Lesson[]> {
  const entries = await getCollection('lessons');
  return entries
    .map(lessonOf)
    .filter((lesson) => lesson.locale === locale)
    .sort((a, b) => a.number - b.number);
}

function lessonOf(entry: CollectionEntry<'lessons'>): Lesson {
  const [, number, name, language] = /^(\d\d)-([a-z-]+)\/(\w+)$/.exec(entry.id) ?? [];
  const locale = LOCALES.find((known) => known === language);
  if (number === undefined || name === undefined || locale === undefined) {
    throw new Error(`content/lessons/${entry.id}: expected NN-name/ja.mdx or en.mdx`);
  }
  return { number: Number(number), name, locale, entry };
}
