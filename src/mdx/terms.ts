import { getCollection } from 'astro:content';
import { address } from '../lib/i18n/address.ts';
import type { Locale } from '../lib/i18n/locale.ts';
import { ui } from '../lib/i18n/ui.ts';
import { termIndex, type TermGroup } from '../lib/term/term-index.ts';
import { formats } from './formats.ts';
import { lessons } from './lessons.ts';
import { sheets } from './sheets.ts';
import { signs } from './signs.ts';

/** All terms in the order of a language. */
export async function terms(locale: Locale): Promise<TermGroup[]> {
  return termIndex(
    (await getCollection('terms')).map(({ data }) => data),
    locale,
  );
}

/** A page that says more, as a link. */
export interface MoreLink {
  readonly href: string;
  readonly title: string;
}

/** Finds the page a term names in its `more`; the row of a viewpoint gives way to its lesson. */
export async function moreLinks(locale: Locale): Promise<(page: string | undefined) => MoreLink | null> {
  const titles = new Map(await titledPages(locale));
  const course = await lessons(locale);
  const taught = new Map(
    course.map(({ name, entry }) => [`viewpoints/#${entry.data.viewpoint ?? ''}`, `lessons/${name}/`]),
  );
  return (named) => {
    if (named === undefined) return null;
    const page = taught.get(named) ?? named;
    const title = titles.get(page);
    return title === undefined ? null : { href: address(locale, page, import.meta.env.BASE_URL), title };
  };
}

async function titledPages(locale: Locale): Promise<(readonly [string, string])[]> {
  const words = ui(locale);
  const [course, shapes, rows, guide, pages] = await Promise.all([
    lessons(locale),
    formats(locale),
    sheets(),
    signs(),
    getCollection('pages'),
  ]);
  return [
    ...course.map(({ name, entry }) => [`lessons/${name}/`, entry.data.title] as const),
    ...shapes.map(({ name, entry }) => [`formats/${name}/`, entry.data.title] as const),
    ...rows.map(({ id, name }) => [`viewpoints/#${id}`, name[locale]] as const),
    ...guide.map(({ id, title }) => [`signs/${id}/`, title[locale]] as const),
    ...pages
      .filter(({ id }) => id.endsWith(`/${locale}`))
      .map(({ id, data }) => [id.slice(0, -locale.length), data.title] as const),
    ['viewpoints/', words.viewpointsPage.title],
    ['signs/', words.sign.guide],
    ['formats/', words.formats.title],
    ['cases/', words.cases.title],
    ['practice/', words.practice.title],
    ['stamps/', words.stamps.title],
    ['x/', words.exercisesPage.title],
  ];
}
