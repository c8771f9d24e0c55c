import { describe, expect, test } from 'vitest';
import { useSite } from './visit.ts';

const site = useSite();

test('an answer to a variant is an answer to the exercise', async () => {
  const { page, complaints, close } = await site.visit('x/4ZG8/1/');
  await page.locator('[value="discovery"]').check();
  await page.locator('label.part', { hasText: 'masscan/1.0' }).locator('.base').first().click();
  await page.locator('button[type=submit]').click();
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

  test('opens the same request in other logs', async () => {
    const { page, close } = await site.visit(path, { javaScriptEnabled: false });
    const others = page.locator('.written figure');
    expect(await others.first().isVisible()).toBe(false);
    await page.locator('.written > summary').click();
    expect(await others.first().isVisible()).toBe(true);
    await close();
  });
});

test('on paper, other logs are there if they were opened, and no heading over nothing', async () => {
  const { page, close } = await site.visit('x/4ZG8/');
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.written').isVisible()).toBe(false);
  await page.emulateMedia({ media: 'screen' });
  await page.locator('.written > summary').click();
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.written figure').first().isVisible()).toBe(true);
  await close();
});
