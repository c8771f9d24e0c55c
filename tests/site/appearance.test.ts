import { describe, expect, test } from 'vitest';
import { useSite } from './visit.ts';

const site = useSite();
const PAGES = ['', 'lessons/user-agent/', 'en/lessons/introduction/', 'x/GPT8/', 'en/viewpoints/'];

describe.each([
  ['a phone', { width: 390, height: 844 }],
  ['a desk', { width: 1360, height: 900 }],
])('on %s', (_where, viewport) => {
  test.each(PAGES)('nothing moves while /%s loads', async (path) => {
    const { page, close } = await site.visit(path, {
      viewport,
      before: (fresh) =>
        fresh.addInitScript(() => {
          const shifts: number[] = [];
          Object.assign(window, { shifts });
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) if ('value' in entry) shifts.push(Number(entry.value));
          }).observe({ type: 'layout-shift', buffered: true });
        }),
    });
    await page.waitForLoadState('networkidle');
    await page.evaluate(() => document.fonts.ready);
    await page.evaluate(() => new Promise(requestAnimationFrame));
    expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([]);
    await close();
  });
});

test('brightness and furigana survive a reload and are there before the first paint', async () => {
  const { page, close } = await site.visit('lessons/user-agent/');
  await page.locator('[data-setting="theme"] select').selectOption('dark');
  await page.locator('[data-setting="furigana"] select').selectOption('none');
  // Whatever the page was at its first paint is what early.js made it: no module has run by then.
  await page.addInitScript(() => {
    new MutationObserver(() => {
      if (document.querySelector('body') === null || 'first' in window) return;
      const { theme, furigana } = document.documentElement.dataset;
      Object.assign(window, { first: `${String(theme)} ${String(furigana)}` });
    }).observe(document, { childList: true, subtree: true });
  });
  await page.reload();
  expect(await page.evaluate(() => (window as unknown as { first: string }).first)).toBe('dark none');
  expect(await page.locator('[data-setting="theme"] select').inputValue()).toBe('dark');
  expect(await page.locator('.log rt').first().isVisible()).toBe(false);
  expect(await page.evaluate(() => getComputedStyle(document.body).colorScheme)).toBe('dark');
  await close();
});

test('furigana has three levels', async () => {
  const { page, close } = await site.visit('lessons/introduction/');
  const select = page.locator('[data-setting="furigana"] select');
  const line = page.locator('.log:not([data-help="bare"]):has(.payload)').first();
  const seal = line.locator('.rt-seal').first();
  const reading = line.locator('.rt-reading').first();
  expect([await seal.isVisible(), await reading.isVisible()]).toEqual([true, true]);
  await select.selectOption('seals');
  expect([await seal.isVisible(), await reading.isVisible()]).toEqual([true, false]);
  await select.selectOption('none');
  expect([await seal.isVisible(), await reading.isVisible()]).toEqual([false, false]);
  await close();
});

test.each(['', 'lessons/user-agent/', 'x/4ZG8/', 'viewpoints/', 'x/', 'about/'])(
  'the language switch of /%s stays on the page',
  async (path) => {
    const { page, close } = await site.visit(path);
    await page.locator('.switches a').click();
    expect(new URL(page.url()).pathname).toBe(`/en/${path}`);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.locator('.switches a').click();
    expect(new URL(page.url()).pathname).toBe(`/${path}`);
    await close();
  },
);

test.each(['viewpoints/', 'en/viewpoints/'])('/%s prints on one sheet of A4, whole', async (path) => {
  const { page, close } = await site.visit(path);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.sheets .card:visible').count()).toBe(14);
  expect(await page.locator('.sheets dd:visible').count()).toBe(14 * 4);
  await close();
});

test('no label of a line is lost on a narrow screen', async () => {
  const { page, close } = await site.visit('lessons/user-agent/', { viewport: { width: 320, height: 800 } });
  const lost = await page.locator('.log:visible').evaluateAll((logs) =>
    logs.flatMap((log) => {
      const box = log.getBoundingClientRect();
      return [...log.querySelectorAll('rt')]
        .map((label) => ({ text: label.textContent, at: label.getBoundingClientRect() }))
        .filter(({ at }) => at.width > 0 && (at.left < box.left - 1 || at.right > box.right + 1))
        .map(({ text }) => text);
    }),
  );
  expect(lost).toEqual([]);
  await close();
});

test('a page that is not there is answered with 404 and a way on, in both languages', async () => {
  const { page, close } = await site.visit('nothing/here/');
  expect(await page.locator('h1').innerText()).toContain('見つかりません');
  expect(await page.locator('[lang="en"] h2').innerText()).toBe('No such page');
  expect(await page.locator('a[href$="/en/"]').count()).toBeGreaterThan(0);
  await close();
});
