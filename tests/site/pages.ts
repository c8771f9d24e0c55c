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

/** Pages that are made alike from checked data: of each language, one in so many is opened, not the same ones. */
const ALIKE = [
  { pages: /^(?:en\/)?signs\/[^/]+\/$/, each: 18 },
  { pages: /^(?:en\/)?today\/[^/]+\/$/, each: 60 },
  { pages: /^(?:en\/)?x\/[^/]+\/$/, each: 3 },
  { pages: /^(?:en\/)?x\/[^/]+\/\d+\/$/, each: 24 },
];

/** The pages to open in a browser: all, but of those made alike only some. */
export function openedPages(): string[] {
  const counts = ALIKE.map(() => 0);
  return pagesOf().flatMap((page) => {
    // Opened as it is, it leads on to the page of the day.
    if (/^(?:en\/)?today\/$/.test(page)) return `${page}#days`;
    const kind = ALIKE.findIndex(({ pages }) => pages.test(page));
    if (kind < 0) return page;
    const count = (counts[kind] ?? 0) + 1;
    counts[kind] = count;
    return count % (ALIKE[kind]?.each ?? 1) === 0 ? page : [];
  });
}
