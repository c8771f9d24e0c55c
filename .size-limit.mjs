import { globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { pageFiles } from './tools/page-weight.ts';

const DIST = 'dist';

/**
 * Everything a page fetches before it is whole, compressed, the font apart. The list of all signs is long, and whole without
 * JavaScript; so are the practice page, which has ten exercises, and the glossary, which has every word;
 * the stamp book names every exercise.
 */
const PAGE_BUDGETS = {
  lessons: '40 kB',
  x: '30 kB',
  signs: '56 kB',
  practice: '75 kB',
  glossary: '40 kB',
  stamps: '45 kB',
};
const OTHER_PAGE_BUDGET = '30 kB';

/** The scripts of a page, compressed. The practice page brings its scheduler along. */
const SCRIPT_BUDGETS = { practice: '25 kB' };
const OTHER_SCRIPT_BUDGET = '10 kB';

const isFont = (file) => file.endsWith('.woff2');
const isScript = (file) => file.endsWith('.js');

/** Bytes of each file, which many pages share. */
const weights = new Map();

/** The heaviest page of each kind stands for all of that kind; so does the one with the heaviest scripts. */
const heaviest = new Map();
const scripted = new Map();
for (const page of globSync('**/*.html', { cwd: DIST })) {
  const { address, kind, files } = pageFiles(DIST, page.split(path.sep).join('/'), process.env.BASE ?? '/');
  keepHeaviest(heaviest, kind, address, files);
  keepHeaviest(scripted, kind, address, files.filter(isScript));
}

function keepHeaviest(kept, kind, address, files) {
  const bytes = files.reduce((sum, file) => sum + weight(file), 0);
  if (bytes > (kept.get(kind)?.bytes ?? 0)) kept.set(kind, { address, files, bytes });
}

const nameOf = (kind) => (kind === '' ? 'first' : kind);
const pages = [...heaviest].map(([kind, { address, files }]) => ({
  name: `page: ${nameOf(kind)} (heaviest: ${address})`,
  path: files.filter((file) => !isFont(file)).map((file) => `${DIST}/${file}`),
  limit: PAGE_BUDGETS[kind] ?? OTHER_PAGE_BUDGET,
  gzip: true,
}));
const scripts = [...scripted].map(([kind, { address, files }]) => ({
  name: `scripts: ${nameOf(kind)} (heaviest: ${address})`,
  path: files.map((file) => `${DIST}/${file}`),
  limit: SCRIPT_BUDGETS[kind] ?? OTHER_SCRIPT_BUDGET,
  gzip: true,
}));

export default [
  ...pages,
  ...scripts,
  { name: 'all fonts', path: [`${DIST}/**/*.woff2`], limit: '32 kB', gzip: false, brotli: false },
];

function weight(file) {
  const known = weights.get(file);
  if (known !== undefined) return known;
  const full = path.join(DIST, file);
  const bytes = isFont(file) ? statSync(full).size : gzipSync(readFileSync(full)).length;
  weights.set(file, bytes);
  return bytes;
}
