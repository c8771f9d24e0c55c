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
