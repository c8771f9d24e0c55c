import { DEFAULT_LOCALE, type Locale } from './locale.ts';

/**
 * The address of a page in a language: Japanese at the root, English under `en/`.
 * @param page the page's Japanese path without the leading slash: `''`, `lessons/user-agent/`, `x/4ZG8/`
 * @param base where the site is mounted, with or without the slash at its end
 */
export function address(locale: Locale, page: string, base: string): string {
  const root = base.endsWith('/') ? base : `${base}/`;
  return `${root}${locale === DEFAULT_LOCALE ? '' : `${locale}/`}${page}`;
}
