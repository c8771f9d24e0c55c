import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { explained } from './hand.ts';
import { useSite } from './visit.ts';

const site = useSite();

async function answerRight(page: Page): Promise<void> {
  await page.locator('[value="discovery"]').check();
  await page.locator('label.part', { hasText: 'zgrab/0.x' }).locator('.base').click();
  await page.locator('button[type=submit]').click();
  await explained(page);
}

test('tomorrow the progress is there, on the exercise, on the list, in the other language', async () => {
  const { page, close } = await site.visit('x/4ZG8/');
  await answerRight(page);
  await page.reload();
  expect(await page.locator('.mark:visible').innerText()).toContain('済');
  // A link wins over saved state: the question is open again.
  expect(await page.locator('.verdict :checked').count()).toBe(0);
  expect(await page.locator('.feedback').isVisible()).toBe(false);
  await page.goto('x/');
  expect(await page.locator('li[data-exercises="4ZG8"]').getAttribute('data-stamp')).toBe('done');
  await page.goto('en/x/4ZG8/');
  expect(await page.locator('.mark:visible').innerText()).toContain('done');
  await close();
});

test('the home page counts, and stamps a viewpoint when all its exercises are right', async () => {
  const { page, close } = await site.visit('');
  const card = page.locator('.seals li', { hasText: 'User-Agent' });
  const ids = ((await card.getAttribute('data-exercises')) ?? '').split(' ');
  expect(ids.length).toBeGreaterThanOrEqual(8);
  expect(await card.getAttribute('data-stamp')).toBe('none');
  const entry = {
    first: 'right',
    firstAt: '2026-11-24T00:00:00.000Z',
    best: 'right',
    tries: 1,
    lastAt: '2026-11-24T00:00:00.000Z',
    last: { verdict: null, parts: [] },
  };
  await page.evaluate(
    ([all, each]) => {
      localStorage.setItem(
        'mitsuyomi:v1',
        JSON.stringify({ version: 1, exercises: Object.fromEntries(all.map((id) => [id, each])) }),
      );
    },
    [ids, entry] as const,
  );
  await page.reload();
  expect(await card.getAttribute('data-stamp')).toBe('done');
  expect(await card.locator('[data-right]').innerText()).toBe(String(ids.length));
  await close();
});

test('two tabs stay in step', async () => {
  const { page, close } = await site.visit('');
  const other = await page.context().newPage();
  await other.goto('x/4ZG8/');
  await answerRight(other);
  const count = page.locator('.seals li', { hasText: 'User-Agent' }).locator('[data-right]');
  await expect.poll(() => count.innerText()).toBe('1');
  await close();
});

test('a damaged record is kept aside under a name that is shown', async () => {
  const { page, close } = await site.visit('x/4ZG8/', {
    before: (fresh) =>
      fresh.addInitScript(() => {
        if (localStorage.getItem('mitsuyomi:v1') === null)
          localStorage.setItem('mitsuyomi:v1', '{"version":1,"exer');
      }),
  });
  const notice = page.locator('[data-notice="damaged"]');
  expect(await notice.isVisible()).toBe(true);
  const name = await notice.locator('code').innerText();
  expect(await page.evaluate((key) => localStorage.getItem(key), name)).toBe('{"version":1,"exer');
  await close();
});

test('a record of a newer edition is left untouched', async () => {
  const future = '{"version":9,"exercises":{},"more":[1]}';
  const { page, close } = await site.visit('x/4ZG8/', {
    before: (fresh) =>
      fresh.addInitScript((text) => {
        localStorage.setItem('mitsuyomi:v1', text);
      }, future),
  });
  await answerRight(page);
  expect(await page.locator('[data-notice="future"]').isVisible()).toBe(true);
  expect(await page.evaluate(() => localStorage.getItem('mitsuyomi:v1'))).toBe(future);
  expect(await page.locator('.mark:visible').innerText()).toContain('済');
  await close();
});

test('where storage is refused, the exercise works and says that nothing is kept', async () => {
  const { page, complaints, close } = await site.visit('x/4ZG8/', {
    before: (fresh) =>
      fresh.addInitScript(() => {
        Object.defineProperty(window, 'localStorage', {
          get: () => {
            throw new DOMException('refused', 'SecurityError');
          },
        });
      }),
  });
  await answerRight(page);
  expect(await page.locator('log-classify').getAttribute('data-result')).toBe('right');
  expect(await page.locator('[data-notice="refused"]').isVisible()).toBe(true);
  expect(complaints.console).toEqual([]);
  await close();
});

test('where storage is full, the exercise works and says so', async () => {
  const { page, close } = await site.visit('x/4ZG8/', {
    before: (fresh) =>
      fresh.addInitScript(() => {
        Storage.prototype.setItem = () => {
          throw new DOMException('full', 'QuotaExceededError');
        };
      }),
  });
  await answerRight(page);
  expect(await page.locator('log-classify').getAttribute('data-result')).toBe('right');
  expect(await page.locator('[data-notice="full"]').isVisible()).toBe(true);
  await close();
});
