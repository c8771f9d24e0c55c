import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { drillOfDate } from '../../src/lib/drill/today.ts';
import { loadKnowledge } from '../../tools/load-drill.ts';
import { loadToday } from '../../tools/load-today.ts';
import { answer, HANDS } from './hand.ts';
import { useSite } from './visit.ts';

const site = useSite();
const days = loadToday(path.join(import.meta.dirname, '../..'));
const CHRISTMAS_EVE = '2026-12-24';

/** The browser's clock stands at a moment. */
function at(moment: string) {
  return { before: (page: Page) => page.clock.setFixedTime(moment) };
}

describe('without JavaScript', () => {
  test('all days are listed, and one is told to choose', async () => {
    const { page, close } = await site.visit('today/', { javaScriptEnabled: false });
    expect(await page.locator('[data-date] a').count()).toBe(days.length);
    expect(await page.locator('noscript').innerText()).toContain('日付');
    expect(await page.locator('.record').isVisible()).toBe(false);
    await page.locator('summary').first().click();
    await page.locator('[data-date] a').first().click();
    expect(page.url()).toMatch(/today\/2026-11-24\/$/);
    await close();
  });

  test('a day can be answered on paper', async () => {
    const { page, close } = await site.visit('en/today/2026-12-24/', { javaScriptEnabled: false });
    expect(await page.locator('.log .line').first().innerText()).not.toBe('');
    await page.locator('.answer summary').click();
    expect(await page.locator('.answer [data-part]').count()).toBeGreaterThan(2);
    await close();
  });
});

describe('today', () => {
  test.each([
    ['just after midnight in Japan', '2026-12-23T15:00:01Z', '2026-12-24'],
    ['just before midnight in Japan', '2026-12-23T14:59:59Z', '2026-12-23'],
    ['before there were any lines', '2026-01-01T00:00:00Z', '2026-11-24'],
    ['after the last line', '2028-03-01T00:00:00Z', '2027-03-01'],
  ])('%s is the line one is led to', async (_, moment, date) => {
    const { page, complaints, close } = await site.visit('x/', at(moment));
    const before = page.url();
    await page.goto(`${inject('home')}today/`);
    await page.waitForURL(`**/today/${date}/`);
    expect(await page.locator('h1').innerText()).toContain(date);
    await page.goBack();
    expect(page.url()).toBe(before);
    expect(complaints).toEqual({ console: [], elsewhere: [] });
    await close();
  });

  test('in English is the English page', async () => {
    const { page, close } = await site.visit('en/about/', at('2026-12-24T01:00:00Z'));
    await page.goto(`${inject('home')}en/today/`);
    await page.waitForURL(`**/en/today/${CHRISTMAS_EVE}/`);
    await close();
  });
});

describe('the list of days', () => {
  test('hides the days to come, opens this month and leads to today', async () => {
    const { page, complaints, close } = await site.visit('today/#days', at('2026-12-24T01:00:00Z'));
    const shown = days.filter(({ date }) => date <= CHRISTMAS_EVE);
    expect(await page.locator('[data-date]:not([hidden])').count()).toBe(shown.length);
    expect(await page.locator('[data-month]:visible').count()).toBe(2);
    expect(await page.locator('[data-month][open]').getAttribute('data-month')).toBe('2026-12');
    await page.locator('[data-go] a').click();
    expect(page.url()).toMatch(/today\/2026-12-24\/$/);
    expect(complaints).toEqual({ console: [], elsewhere: [] });
    await close();
  });
});

describe('a day', () => {
  test('is remembered under its date, counted, and marked in both languages', async () => {
    const { page, complaints, close } = await site.visit('today/2026-12-24/', at('2026-12-24T01:00:00Z'));
    expect(await page.locator('.record').isVisible()).toBe(false);
    const [mouse] = HANDS;
    if (mouse) await answer(page, mouse, 'right');
    expect(await page.locator('log-classify').getAttribute('data-result')).toBe('right');
    expect(await page.locator('[data-count=practised]').innerText()).toBe('1');
    expect(await page.locator('[data-count=run]').innerText()).toBe('1');
    expect(await page.locator('[data-count=rested]').isVisible()).toBe(false);
    await page.goto(`${inject('home')}en/today/#days`);
    const mark = page.locator(`[data-date="${CHRISTMAS_EVE}"] [data-done]`);
    expect(await mark.isVisible()).toBe(true);
    expect(await page.locator('[data-done]:visible').count()).toBe(1);
    expect(complaints).toEqual({ console: [], elsewhere: [] });
    await close();
  });

  test('leads to the days around it, but not to one that is still to come', async () => {
    const { page, close } = await site.visit('today/2026-12-24/', at('2026-12-24T01:00:00Z'));
    expect(await page.locator('a[rel=next]').isVisible()).toBe(false);
    await page.locator('a[rel=prev]').click();
    expect(page.url()).toMatch(/2026-12-23\/$/);
    await page.locator('a[rel=next]').click();
    expect(page.url()).toMatch(/2026-12-24\/$/);
    await close();
  });

  test.each(days.slice(0, 400).filter((_, index) => index % 57 === 0))(
    '$date fits a narrow screen',
    async ({ date }) => {
      const { page, close } = await site.visit(`today/${date}/`, { viewport: { width: 320, height: 640 } });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      await close();
    },
  );
});

describe('the feed', () => {
  test.each(['', 'en/'])('of %j has the last days, dated, without their answers', async (language) => {
    const { page, close } = await site.visit(`${language}about/`);
    const response = await page.request.get(`${inject('home')}${language}today/feed.xml`);
    const feed = await response.text();
    const links = [...feed.matchAll(/<entry>\s*<id>([^<]*)<\/id>/g)].map(([, url = '']) => url);
    expect(links.length).toBeGreaterThan(0);
    expect(links.length).toBeLessThanOrEqual(30);
    for (const url of links)
      expect(new URL(url).pathname).toMatch(new RegExp(`/${language}today/\\d{4}-\\d\\d-\\d\\d/$`));
    const knowledge = loadKnowledge();
    for (const day of days.slice(0, 30)) {
      const drill = drillOfDate(day, knowledge);
      expect(feed).not.toContain(drill?.why[language === '' ? 'ja' : 'en']);
    }
    await close();
  });
});
