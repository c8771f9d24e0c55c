import { getEntry } from 'astro:content';
import { excerptOf } from '../lib/exercise/exercise-lines.ts';
import type { Locale } from '../lib/i18n/locale.ts';

/** An excerpt as a piece of a lesson draws it. */
export interface NamedExcerpt {
  /** The name of its file, of its own on the page. */
  readonly name: string;
  readonly title: string;
  readonly lines: readonly string[];
}

/** `content/excerpts/<name>.yaml`; `piece` is the component that asks, for the message where there is none. */
export async function excerpt(name: string, locale: Locale, piece: string): Promise<NamedExcerpt> {
  const entry = await getEntry('excerpts', name);
  if (!entry) throw new Error(`<${piece} of="${name}" />: there is no content/excerpts/${name}.yaml`);
  const { title, lines } = entry.data;
  return { name, title: title[locale], lines: excerptOf(lines) };
}
