import type { APIRoute } from 'astro';
import { atomOf, feedDates, type FeedEntry } from '../../../lib/drill/feed.ts';
import { address } from '../../../lib/i18n/address.ts';
import type { Locale } from '../../../lib/i18n/locale.ts';
import { ui } from '../../../lib/i18n/ui.ts';
import { dayOf } from '../../../lib/progress/days.ts';
import { today } from '../../../mdx/drills.ts';
import { localeOf } from '../../../mdx/locale.ts';
import { localePaths } from '../../../mdx/paths.ts';
import { dayHref, dayTitle } from '../../../mdx/today.ts';

/** So many days are in the feed. */
const DAYS = 30;

export const getStaticPaths = localePaths;

/** The lines of the last days up to the day of the build, without their answers. */
export const GET: APIRoute = async ({ params, site }) => {
  const locale = localeOf(params);
  const words = ui(locale);
  const days = await today();
  const absolute = (path: string): string => new URL(path, site).href;
  const page = absolute(address(locale, 'today/', import.meta.env.BASE_URL));
  const dates = feedDates(
    days.map(({ date }) => date),
    dayOf(builtAt()),
    DAYS,
  );
  const entries = dates.flatMap((date) => {
    const day = days.find((each) => each.date === date);
    return day === undefined ? [] : [entryOf(day, locale, absolute(dayHref(locale, date)))];
  });
  const feed = atomOf({
    url: `${page}feed.xml`,
    page,
    title: `${words.today.title} | ${words.site}`,
    subtitle: words.today.lead,
    language: locale,
    updated: midnight(dates[0] ?? days[0]?.date ?? '1970-01-01'),
    author: words.site,
    entries,
  });
  return new Response(feed, { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
};

function entryOf(
  { date, drill }: Awaited<ReturnType<typeof today>>[number],
  locale: Locale,
  url: string,
): FeedEntry {
  return {
    url,
    title: dayTitle(locale, date),
    updated: midnight(date),
    line: drill.line.raw,
    question: drill.question[locale],
    answer: ui(locale).today.answer,
  };
}

/** The moment a day begins in Japan. */
function midnight(date: string): string {
  return `${date}T00:00:00+09:00`;
}

/** When the site was built; reproducible builds say it themselves (https://reproducible-builds.org/specs/source-date-epoch/). */
function builtAt(): Date {
  const epoch = process.env.SOURCE_DATE_EPOCH;
  return epoch === undefined ? new Date() : new Date(Number(epoch) * 1000);
}
