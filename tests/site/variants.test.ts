import { describe, expect, test } from 'vitest';
import { explained } from './hand.ts';
import { useSite } from './visit.ts';

const site = useSite();

test('an answer to a variant is an answer to the exercise', async () => {
  const { page, complaints, close } = await site.visit('x/4ZG8/1/');
  await page.locator('[value="discovery"]').check();
  await page.locator('label.part', { hasText: 'masscan/1.0' }).locator('.base').first().click();
  await page.locator('button[type=submit]').click();
  await explained(page);
  expect(await page.locator('[data-exercise]').getAttribute('data-result')).toBe('right');
  expect(await page.locator('[data-slot="why"]').innerText()).toContain('masscan');
  expect(await page.locator('[data-slot="why"]').innerText()).not.toContain('zgrab');
  await page.goto('x/4ZG8/');
  expect(await page.locator('.mark:visible').count()).toBe(1);
  expect(complaints).toEqual({ console: [], elsewhere: [] });
  await close();
});

describe.each(['x/4ZG8/1/', 'en/x/SPT2/1/'])('without JavaScript %s', (path) => {
  test('is a page of its own that names the exercise as the one to remember', async () => {
    const { page, close } = await site.visit(path, { javaScriptEnabled: false });
    const own = path.replace(/\d+\/$/, '');
    expect(await page.locator('link[rel=canonical]').getAttribute('href')).toMatch(new RegExp(`/${own}$`));
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.locator('.answer').count()).toBe(1);
    await close();
  });

  test('shows the same request in other logs, one switch away', async () => {
    const { page, close } = await site.visit(path, { javaScriptEnabled: false });
    const logs = page.locator('.exercise .view');
    const shown = () => logs.evaluateAll((all) => all.map((log) => log.checkVisibility()));
    const count = await logs.count();
    for (let chosen = 0; chosen < count; chosen += 1) {
      await page.locator('.exercise .switcher label').nth(chosen).click();
      expect(await shown()).toEqual(Array.from({ length: count }, (_, index) => index === chosen));
    }
    expect(count).toBeGreaterThan(1);
    await close();
  });
});

test('what was answered stands, whatever log it is read in', async () => {
  const { page, close } = await site.visit('x/4ZG8/');
  await page.locator('.exercise .switcher label').last().click();
  await page.locator('[value="discovery"]').check();
  await page.locator('button[type=submit]').click();
  await explained(page);
  const said = await page.locator('.feedback').innerText();
  expect(said).toContain('判定は合っています');
  await page.locator('.exercise .switcher label').first().click();
  expect(await page.locator('.feedback').innerText()).toBe(said);
  await close();
});

test('on paper the own line is always there, and another that was chosen', async () => {
  const { page, close } = await site.visit('x/4ZG8/');
  const shown = () =>
    page.locator('.exercise .view').evaluateAll((all) => all.map((log) => log.checkVisibility()));
  await page.emulateMedia({ media: 'print' });
  expect(await shown()).toEqual([true, false]);
  await page.emulateMedia({ media: 'screen' });
  await page.locator('.exercise .switcher label').last().click();
  expect(await shown()).toEqual([false, true]);
  await page.emulateMedia({ media: 'print' });
  expect(await shown()).toEqual([true, true]);
  expect(await page.locator('.exercise .switcher').isVisible()).toBe(false);
  await close();
});
