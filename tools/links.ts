import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { LinkChecker, LinkState } from 'linkinator';
import type { LinkResult } from 'linkinator';
import { serve } from './serve.ts';

/**
 * Follows every link of every built page, fragments too, and asks nobody outside. Absolute addresses
 * of the site itself (canonical, alternate, cards) are asked for here.
 */
const site = await serve('dist', { base: process.env.BASE ?? '/' });
const home = siteHome(readFileSync('dist/index.html', 'utf8'));
// All of them, not only the first: a page that nobody links to may have broken links, too.
const pages = globSync('**/*.html', { cwd: 'dist' }).map(
  (file) => new URL(addressOf(file), site.address).href,
);
try {
  const { links } = await new LinkChecker().check({
    path: pages,
    recurse: true,
    checkCss: true,
    checkFragments: true,
    redirects: 'error',
    linksToSkip: async (link) => Promise.resolve(!link.startsWith(site.address) && home?.test(link) !== true),
    urlRewriteExpressions: home === undefined ? [] : [{ pattern: home, replacement: site.address }],
  });
  const checked = links.filter(({ state }) => state !== LinkState.SKIPPED);
  const broken = checked.filter(
    ({ state, url, parent }) => state === LinkState.BROKEN && url !== parent && !isAsked(url),
  );
  for (const link of broken) console.log(sentence(link));
  console.log(`${checked.length - broken.length} of ${checked.length} inside links lead somewhere`);
  process.exitCode = broken.length === 0 && checked.length > pages.length ? 0 : 1;
} finally {
  await site.close();
}

/** A fragment that asks something of the page's element (`#v=path`: practise this viewpoint) names no place on it. */
function isAsked(url: string): boolean {
  return /\/practice\/#(?:wrong|[vs]=[\w-]+)$/.test(url);
}

function addressOf(file: string): string {
  return file
    .split(path.sep)
    .join('/')
    .replace(/(?:^|(?<=\/))index\.html$/, '');
}

/** Matches what addresses of the site begin with, as the first page says in its canonical link. */
function siteHome(html: string): RegExp | undefined {
  const address = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1];
  return address === undefined
    ? undefined
    : new RegExp(`^${address.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}`);
}

function sentence({ url, parent, status, failureDetails }: LinkResult): string {
  const why = failureDetails?.find((detail) => detail instanceof Error)?.message ?? `status ${status ?? 0}`;
  const from = parent?.replace(site.address, '/') ?? '(a page itself)';
  return `${from} links to ${url.replace(site.address, '/')}: ${why}`;
}
