import type { APIRoute } from 'astro';
import { LOCALES } from '../../../lib/i18n/locale.ts';
import { localePaths } from '../../../mdx/paths.ts';
import { practiceSheet } from '../../../widgets/practice/pool.ts';

export const getStaticPaths = localePaths;

/** Every line of practice in one language, for the one fetch of the practice page. */
export const GET: APIRoute = async ({ props }) => {
  const locale = LOCALES.find((known) => known === props.locale) ?? LOCALES[0];
  return new Response(JSON.stringify(await practiceSheet(locale)), {
    headers: { 'content-type': 'application/json' },
  });
};
