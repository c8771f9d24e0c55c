import { readFileSync } from 'node:fs';
import path from 'node:path';

/** A built page with all that a browser fetches before it is whole. */
export interface PageFiles {
  /** Its address without the language: `/x/4ZG8/`. */
  readonly address: string;
  /** Its first step, which says what kind of page it is: `x`; empty for the first page. */
  readonly kind: string;
  /** Files under the folder of the build, the page itself first. */
  readonly files: readonly string[];
}

/** What a page fetches: its styles, scripts (and the scripts these import) and preloaded fonts, each once. */
export function pageFiles(dist: string, page: string, base = '/'): PageFiles {
  const html = readFileSync(path.join(dist, page), 'utf8');
  const files = new Set([page]);
  const take = (address: string) => {
    const file = address.slice(base.length);
    if (files.has(file)) return;
    files.add(file);
    if (file.endsWith('.js')) for (const next of imports(dist, file)) take(base + next);
  };
  for (const tag of html.match(/<(?:link|script)\b[^>]*>/g) ?? []) {
    const address = /\s(?:src|href)="([^"]*)"/.exec(tag)?.[1];
    const isFetched = tag.startsWith('<script') || /\srel="(?:stylesheet|modulepreload|preload)"/.test(tag);
    if (isFetched && address?.startsWith(base) === true) take(address);
  }
  const address = `/${page.replace(/^en\//, '').replace(/(?:^|(?<=\/))index\.html$/, '')}`;
  return { address, kind: address.split('/')[1] ?? '', files: [...files] };
}

/** Scripts that a bundled script imports at once: `from"./x.js"` and `import"./x.js"`. */
function imports(dist: string, script: string): readonly string[] {
  const source = readFileSync(path.join(dist, script), 'utf8');
  return [...source.matchAll(/(?:\bfrom|\bimport)\s*["'](\.[^"']+)["']/g)].map(([, target = '']) =>
    path.posix.join(path.posix.dirname(script), target),
  );
}
