import { readdirSync } from 'node:fs';
import path from 'node:path';

/** Paths of all pages of the built site, without the leading slash: `''`, `en/lessons/user-agent/`, `404.html`. */
export function pagesOf(folder = 'dist'): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) =>
      file
        .split(path.sep)
        .join('/')
        .replace(/(^|\/)index\.html$/, '$1'),
    )
    .sort();
}

/** How many pages of signs there are to each one that is opened. */
const EACH = 16;

/**
 * The pages to open in a browser: all, but of the pages of signs, which are made alike from checked data, one in sixteen of
 * each language, not the same ones.
 */
export function openedPages(): string[] {
  let count = 0;
  return pagesOf().filter((page) => {
    if (!/^(?:en\/)?signs\/[^/]+\/$/.test(page)) return true;
    count += 1;
    return count % EACH === 0;
  });
}
