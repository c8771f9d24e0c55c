import { globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { pageFiles } from './tools/page-weight.ts';

const DIST = 'dist';

/** Everything a page fetches, compressed, the font apart. A lesson with five exercises has 40 kB, its scripts 10 kB. */
/** The list of all signs is long, and whole without JavaScript. */
const PAGE_BUDGETS = { lessons: '40 kB', x: '25 kB', signs: '48 kB' };
const OTHER_PAGE_BUDGET = '30 kB';

/** The heaviest page of each kind stands for all of that kind. */
const heaviest = new Map();
for (const page of globSync('**/*.html', { cwd: DIST })) {
  const { address, kind, files } = pageFiles(DIST, page.split(path.sep).join('/'), process.env.BASE ?? '/');
  const bytes = files.reduce((sum, file) => sum + weight(file), 0);
  if (bytes > (heaviest.get(kind)?.bytes ?? 0)) heaviest.set(kind, { address, files, bytes });
}

const pages = [...heaviest].map(([kind, { address, files }]) => ({
  name: `page: ${kind === '' ? 'first' : kind} (heaviest: ${address})`,
  path: files.filter((file) => !file.endsWith('.woff2')).map((file) => `${DIST}/${file}`),
  limit: PAGE_BUDGETS[kind] ?? OTHER_PAGE_BUDGET,
  gzip: true,
}));

export default [
  ...pages,
  { name: 'all scripts', path: [`${DIST}/**/*.js`], limit: '10 kB', gzip: true },
  { name: 'all styles', path: [`${DIST}/**/*.css`], limit: '12 kB', gzip: true },
  { name: 'all fonts', path: [`${DIST}/**/*.woff2`], limit: '32 kB', gzip: false, brotli: false },
];

function weight(file) {
  const full = path.join(DIST, file);
  return file.endsWith('.woff2') ? statSync(full).size : gzipSync(readFileSync(full)).length;
}
