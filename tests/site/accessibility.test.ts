import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openedPages } from './pages.ts';
import { explained } from './hand.ts';
import { useSite } from './visit.ts';

const site = useSite();
const AXE = axe.source;
const PAGES = openedPages();

interface Axe {
  run: (options: object) => Promise<{
    violations: { id: string; help: string; nodes: { html: string; failureSummary?: string }[] }[];
  }>;
}

const ALL = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds, one readable line each. It is put in by the test harness, past the page's own policy. */
async function findings(page: Page, runOnly: readonly string[]): Promise<string[]> {
  return page.evaluate(
    async (rules) => {
      const { axe } = window as unknown as { axe: Axe };
      const { violations } = await axe.run({ runOnly: rules });
      return violations.flatMap(({ id, help, nodes }) =>
        nodes.map(
          ({ html, failureSummary }) => `${id}: ${help}: ${html.slice(0, 160)} ${failureSummary ?? ''}`,
        ),
      );
    },
    [...runOnly],
  );
}

/** The whole of axe in the light, then what the dark can change: the colours. */
async function bothThemes(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await findings(page, ALL);
  await page.emulateMedia({ colorScheme: 'dark' });
  return [...light, ...(await findings(page, ['color-contrast']))];
}

describe('every page', () => {
  const checked: { page?: Page; close?: () => Promise<void> } = {};
  beforeAll(async () => {
    Object.assign(
      checked,
      await site.visit('', { bypassCSP: true, before: (fresh) => fresh.addInitScript(AXE) }),
    );
  });
  afterAll(() => checked.close?.());

  test.each(PAGES)('/%s is clean in both themes, and fits in 320 px', async (path) => {
    const { page } = checked;
    if (!page) throw new Error('no page was opened');
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(path);
    expect(await bothThemes(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    const { scrollWidth, clientWidth } = await page.evaluate(() => ({
      scrollWidth: document.documentElement.scrollWidth,
      clientWidth: document.documentElement.clientWidth,
    }));
    expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
  });
});

test.each(['x/4ZG8/', 'en/x/GPT8/'])('/%s is clean when answered and opened', async (path) => {
  const { page, close } = await site.visit(path, {
    bypassCSP: true,
    before: (fresh) => fresh.addInitScript(AXE),
  });
  await page.locator('.verdict input').first().check();
  await page.locator('label.part .base').first().click();
  await page.locator('button[type=submit]').click();
  await explained(page);
  await page.locator('.answer > summary').click();
  for (const hint of await page.locator('.hint-step > summary').all()) await hint.click();
  expect(await bothThemes(page)).toEqual([]);
  await close();
});

test('everything one can do is reached with Tab, and one sees where one is', async () => {
  const { page, close } = await site.visit('x/4ZG8/');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
  const reached = new Set<string>();
  for (let i = 0; i < 40; i += 1) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      const label = element.closest('label');
      const seen = [element, ...(label ? [label, ...label.querySelectorAll('.base')] : [])].some(
        (each) => getComputedStyle(each).outlineStyle !== 'none',
      );
      return {
        name: `${element.tagName} ${element.getAttribute('name') ?? element.textContent.trim()}`,
        seen,
      };
    });
    if (!at) break;
    expect(at.seen, at.name).toBe(true);
    reached.add(at.name.split(' ')[0] ?? '');
  }
  expect([...reached].sort()).toEqual(['A', 'BUTTON', 'INPUT', 'SELECT', 'SUMMARY']);
  await close();
});
