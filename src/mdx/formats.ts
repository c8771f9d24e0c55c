import { getCollection, type CollectionEntry } from 'astro:content';
import { LOCALES, type Locale } from '../lib/i18n/locale.ts';

/** A format's page in one language: its name in addresses, its text, the first record on it. */
export interface FormatPage {
  readonly name: string;
  readonly locale: Locale;
  readonly entry: CollectionEntry<'formats'>;
  readonly example: string;
}

/** All formats of a language, in their order. `cowrie/ja` is that of cowrie. */
export async function formats(locale: Locale): Promise<FormatPage[]> {
  const entries = await getCollection('formats');
  return entries
    .map(pageOf)
    .filter((page) => page.locale === locale)
    .sort((a, b) => a.entry.data.order - b.entry.data.order);
}

function pageOf(entry: CollectionEntry<'formats'>): FormatPage {
  const [name, language] = entry.id.split('/');
  const locale = LOCALES.find((known) => known === language);
  if (name === undefined || locale === undefined) {
    throw new Error(`content/formats/${entry.id}: expected <format>/ja.mdx or en.mdx`);
  }
  return { name, locale, entry, example: exampleOf(entry) };
}

/** The first line of the first ` ```log ` fence. */
function exampleOf({ id, body = '' }: CollectionEntry<'formats'>): string {
  const [, example] = /^```log.*\n(.+)$/m.exec(body) ?? [];
  if (example === undefined)
    throw new Error(`content/formats/${id}.mdx has no log fence to show in the list`);
  return example;
}
