import { describe, expect, test } from 'vitest';
import { useSite } from './visit.ts';

const site = useSite();

describe.each(['x/4ZG8/', 'en/x/GPT8/', 'x/SPT1/'])('without JavaScript %s', (path) => {
  test('shows the line, takes an answer on the page, and has the answer with its reasons', async () => {
    const { page, close } = await site.visit(path, { javaScriptEnabled: false });
    expect(await page.locator('.exercise-question').innerText()).not.toBe('');
    await page.locator('label.part .base').first().click();
    expect(await page.locator('.choice:checked').count()).toBe(1);
    await page.locator('.answer > summary').click();
    expect(await page.locator('.answer dl').first().isVisible()).toBe(true);
    expect((await page.locator('.answer').innerText()).length).toBeGreaterThan(200);
    await close();
  });

  test('offers nothing that could not work', async () => {
    const { page, close } = await site.visit(path, { javaScriptEnabled: false });
    for (const idle of ['button[type=submit]', '.switch select', '.verdict kbd']) {
      for (const element of await page.locator(idle).all())
        expect(await element.isVisible(), idle).toBe(false);
    }
    await close();
  });

  test('Enter in the form leads nowhere', async () => {
    const { page, close } = await site.visit(path, { javaScriptEnabled: false });
    await page.locator('.choice').first().focus();
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).pathname).toBe(`/${path}`);
    expect(new URL(page.url()).search).toBe('');
    await close();
  });
});

test('the switch between programs works without JavaScript', async () => {
  const { page, close } = await site.visit('lessons/user-agent/', { javaScriptEnabled: false });
  const request = page.locator('.same-request').first();
  const shown = async () =>
    (await request.locator('.view:visible .line').first().innerText()).replace(/\s+/g, '');
  expect(await request.locator('.view:visible').count()).toBe(1);
  expect(await shown()).toMatch(/^\[時刻:2026-11-24/);
  await request.getByLabel('nginx').check();
  expect(await request.locator('.view:visible').count()).toBe(1);
  expect(await shown()).toMatch(/^送信元:192\.0\.2\.26/);
  await close();
});

test('the name tags are a table without JavaScript', async () => {
  const { page, close } = await site.visit('en/lessons/user-agent/', { javaScriptEnabled: false });
  expect(await page.locator('log-name-tag tbody tr').count()).toBe(6);
  expect(await page.locator('log-name-tag [data-try]').isVisible()).toBe(false);
  await close();
});
