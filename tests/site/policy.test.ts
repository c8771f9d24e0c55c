import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { DIRECTIVES } from '../../src/lib/safety/content-security-policy.ts';
import { openedPages, pagesOf } from './pages.ts';
import { useSite, type Visit } from './visit.ts';

const site = useSite();
const PAGES = pagesOf();

function policyOf(page: string): string {
  const html = readFileSync(`dist/${page.endsWith('.html') ? page : `${page}index.html`}`, 'utf8');
  return /<meta http-equiv="content-security-policy" content="([^"]+)"/.exec(html)?.[1] ?? '';
}

describe.each(PAGES)('/%s', (path) => {
  test('has a strict policy and nothing inline', () => {
    const policy = policyOf(path);
    for (const directive of DIRECTIVES) expect(policy).toContain(directive);
    expect(policy).toMatch(/script-src 'self'/);
    expect(policy).not.toMatch(/unsafe-|https?:|\*|data:|blob:/);
    // Nothing is fetched but the lines of practice: elsewhere `default-src` forbids it.
    expect(/connect-src[^;]*/.exec(policy)?.[0]).toBe(
      /^(?:en\/)?practice\/$/.test(path) ? "connect-src 'self'" : undefined,
    );
    const html = readFileSync(`dist/${path.endsWith('.html') ? path : `${path}index.html`}`, 'utf8');
    // What stands in quotes is a value: a description may speak of `<script>` and `onerror=`.
    const markup = html.replaceAll(/(?<==)"[^"]*"/g, '""');
    expect(markup).not.toMatch(/<[^>]+\s(?:style|on[a-z]+)=/);
    expect(markup).not.toMatch(/<style|<script(?![^>]*\ssrc=)/);
  });
});

test('the headers for hosts that send them say what the pages say', async () => {
  const response = await fetch(new URL('./', inject('home')));
  const header = response.headers.get('content-security-policy') ?? '';
  for (const directive of DIRECTIVES) expect(header).toContain(directive);
  expect(header).toContain("script-src 'self'");
  expect(header).toContain("style-src 'self'");
  expect(header).toContain("frame-ancestors 'none'");
  // One header for all pages, so it allows what one of them needs; each page's own policy is stricter.
  expect(header).toContain("connect-src 'self'");
  expect(header).not.toMatch(/unsafe-/);
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
});

describe('every page', () => {
  const opened: { visit?: Visit } = {};
  beforeAll(async () => {
    opened.visit = await site.visit('');
  });
  afterAll(() => opened.visit?.close());

  test.each(openedPages())(
    '/%s breaks no policy, complains of nothing, asks nobody else for anything',
    async (path) => {
      if (!opened.visit) throw new Error('no page was opened');
      const { page, complaints } = opened.visit;
      await page.goto(path);
      await page.waitForFunction(() => document.querySelector(':not(:defined)') === null);
      await page.evaluate(() => new Promise(requestAnimationFrame));
      expect(complaints).toEqual({ console: [], elsewhere: [] });
    },
  );
});

test('a policy that is broken is seen by this test', async () => {
  const { page, complaints, close } = await site.visit('');
  await page.evaluate(() => {
    document.body.append(
      Object.assign(document.createElement('img'), { src: 'https://elsewhere.example/x.png' }),
    );
  });
  await expect.poll(() => complaints.console.join(' ')).toContain('img-src');
  await close();
});

test('markup cannot be made from text', async () => {
  const { page, close } = await site.visit('');
  const refused = await page.evaluate(() => {
    try {
      document.createElement('div').innerHTML = '<b>x</b>';
      return false;
    } catch {
      return true;
    }
  });
  expect(refused).toBe(true);
  await close();
});
