import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { pagesOf } from './pages.ts';
import { useSite } from './visit.ts';

const site = useSite();

/** Selects a line as a reader would, copies it with the keyboard, and gives what the clipboard holds. */
async function copied(page: Page, nth: number): Promise<string> {
  await page.evaluate((index) => {
    const line = document.querySelectorAll('.log .line').item(index);
    line.scrollIntoView({ block: 'center' });
    getSelection()?.selectAllChildren(line);
  }, nth);
  await page.keyboard.press('ControlOrMeta+C');
  return page.evaluate(() => navigator.clipboard.readText());
}

/** The text of a line without its labels, as it stands in the document. */
async function written(page: Page, nth: number): Promise<string> {
  return page.evaluate((index) => {
    const line = document.querySelectorAll('.log .line').item(index).cloneNode(true);
    if (!(line instanceof Element)) throw new TypeError('a line is an element');
    for (const label of line.querySelectorAll('rt, .spoken')) label.remove();
    return line.textContent;
  }, nth);
}

test.each(['lessons/user-agent/', 'en/lessons/introduction/', 'x/GPT8/'])(
  'a line selected and copied on %s is the raw line',
  async (path) => {
    const { page, close } = await site.visit(path, { permissions: ['clipboard-read', 'clipboard-write'] });
    const lines = await page.locator('.log .line').all();
    expect(lines.length).toBeGreaterThan(0);
    for (const [nth, line] of lines.entries()) {
      // An opened request has lines of its own; a folded one cannot be selected.
      if (!(await line.isVisible()) || (await line.locator('br').count()) > 0) continue;
      expect(await copied(page, nth)).toBe(await written(page, nth));
    }
    await close();
  },
);

test('a screen reader hears the name and the value of a field once', async () => {
  const { page, close } = await site.visit('en/lessons/user-agent/');
  const heard = await page.locator('.log .line').first().ariaSnapshot();
  const flat = heard.replaceAll(/\s+/g, ' ');
  for (const field of ['Source: 203.0.113.88', 'Method: GET', 'Path: /robots.txt', 'Status code: 404']) {
    expect(flat.split(field).length - 1, `${field} in ${flat}`).toBe(1);
  }
  expect(flat).not.toContain('verb');
  await close();
});

test('a screen reader hears what base64 says, not its letters', async () => {
  const { page, close } = await site.visit('en/lessons/user-agent/');
  const heard = await page.locator('.same-request .view .line').first().ariaSnapshot();
  expect(heard).toContain('User-Agent: python-requests/2.31.0');
  expect(heard).not.toContain('R0VU');
  await close();
});

test('every part of an exercise is a checkbox named by its field and its text', async () => {
  const { page, close } = await site.visit('en/x/4ZG8/');
  expect(await page.getByRole('checkbox', { name: 'User-Agent: zgrab/0.x', exact: true }).count()).toBe(1);
  expect(await page.getByRole('checkbox', { name: 'Status code: 200', exact: true }).count()).toBe(1);
  await close();
});

test('there are pages to look at', () => {
  expect(pagesOf().length).toBeGreaterThan(20);
});
