import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { explained } from './hand.ts';
import { useSite } from './visit.ts';

const site = useSite();
const LANGUAGES = [
  { language: 'ja', x: 'x/4ZG8/', right: '判定は合っています。', wrong: '判定が違います。' },
  { language: 'en', x: 'en/x/4ZG8/', right: 'The verdict is right.', wrong: 'The verdict is not right.' },
] as const;

const feedback = (page: Page) => page.locator('.feedback');
const part = (page: Page, text: string) =>
  page.locator('label.part', { hasText: text }).locator('.base').first();

describe.each(LANGUAGES)('an exercise in $language', ({ x, right, wrong }) => {
  test('says at once that verdict and evidence are right', async () => {
    const { page, close } = await site.visit(x);
    await page.locator('.verdict', { has: page.locator('[value="discovery"]') }).click();
    await part(page, 'zgrab/0.x').click();
    await page.locator('button[type=submit]').click();
    await explained(page);
    await expect.poll(() => feedback(page).innerText()).toContain(right);
    expect(await page.locator('log-classify').getAttribute('data-result')).toBe('right');
    expect(await page.locator('[data-retry]').isVisible()).toBe(false);
    await close();
  });

  test('explains a wrong verdict by its own text and moves the focus there', async () => {
    const { page, close } = await site.visit(x);
    await page.locator('[value="exploit"]').check();
    await page.locator('button[type=submit]').click();
    await explained(page);
    const shown = await feedback(page).innerText();
    expect(shown).toContain(wrong);
    expect(shown).toContain('../');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('feedback');
    expect(await page.locator('.verdict[data-mark="right"] input').getAttribute('value')).toBe('discovery');
    await close();
  });
});

test('a right verdict with the wrong evidence is said to be that', async () => {
  const { page, close } = await site.visit('x/4ZG8/');
  await page.locator('[value="discovery"]').check();
  await part(page, '200').click();
  await page.locator('button[type=submit]').click();
  await explained(page);
  expect(await page.locator('log-classify').getAttribute('data-result')).toBe('verdict-only');
  const shown = await feedback(page).innerText();
  expect(shown).toContain('選んだ部分は、決め手ではありません。');
  expect(shown).toContain('「成功」に見えますが');
  await close();
});

test('nothing chosen is a sentence, not a grade', async () => {
  const { page, close } = await site.visit('x/4ZG8/');
  await page.locator('button[type=submit]').click();
  await explained(page);
  expect(await feedback(page).innerText()).toContain('まだ選ばれていません');
  expect(await page.locator('log-classify').getAttribute('data-result')).toBeNull();
  expect(await page.evaluate(() => localStorage.getItem('mitsuyomi:v1'))).toBeNull();
  await close();
});

test('it can be done with keys alone', async () => {
  const { page, close } = await site.visit('x/4ZG8/');
  await page.locator('.choice').first().focus();
  await page.keyboard.press('ArrowRight');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('value'))).toBe('status=200');
  for (let i = 0; i < 4; i += 1) {
    const value = await page.evaluate(() => document.activeElement?.getAttribute('value'));
    if (value === 'user-agent=zgrab/0.x') break;
    await page.keyboard.press('ArrowRight');
  }
  await page.keyboard.press('Space');
  const nth = await page
    .locator('.verdict')
    .evaluateAll((labels) => labels.findIndex((label) => label.querySelector('[value="discovery"]')) + 1);
  await page.keyboard.press(String(nth));
  expect(await page.locator('[value="discovery"]').isChecked()).toBe(true);
  await page.keyboard.press('Enter');
  await explained(page);
  expect(await page.locator('log-classify').getAttribute('data-result')).toBe('right');
  await close();
});

test('digits outside the exercise do nothing', async () => {
  const { page, close } = await site.visit('x/4ZG8/');
  await page.locator('.brand').focus();
  await page.keyboard.press('1');
  expect(await page.locator('.verdict :checked').count()).toBe(0);
  await close();
});

test('it can be done by touch', async () => {
  const { page, close } = await site.visit('x/4ZG8/', {
    hasTouch: true,
    viewport: { width: 390, height: 844 },
  });
  await page.locator('.verdict', { has: page.locator('[value="discovery"]') }).tap();
  await part(page, 'zgrab/0.x').tap();
  await page.locator('button[type=submit]').tap();
  await explained(page);
  expect(await page.locator('log-classify').getAttribute('data-result')).toBe('right');
  await close();
});

test('a second try asks only what was missed', async () => {
  const { page, close } = await site.visit('x/4ZG8/');
  await page.locator('[value="exploit"]').check();
  await part(page, 'zgrab/0.x').click();
  await page.locator('button[type=submit]').click();
  await explained(page);
  await page.locator('[data-retry]').click();
  expect(await page.locator('.verdict :checked').count()).toBe(0);
  expect(await page.locator('[value="user-agent=zgrab/0.x"]').isChecked()).toBe(true);
  expect(await page.locator('.verdict input').last().getAttribute('value')).toBe('unknown');
  expect(await page.locator('.verdict kbd').allInnerTexts()).toEqual(['1', '2', '3', '4', '5']);
  expect(await feedback(page).isVisible()).toBe(false);
  await close();
});

test('a changed answer takes back what was said of the last', async () => {
  const { page, close } = await site.visit('x/4ZG8/');
  await page.locator('[value="exploit"]').check();
  await page.locator('button[type=submit]').click();
  await explained(page);
  await page.locator('[value="discovery"]').check();
  expect(await page.locator('log-classify').getAttribute('data-result')).toBeNull();
  expect(await page.locator('[data-mark]').count()).toBe(0);
  expect(await page.locator('label.part[data-role]').count()).toBe(0);
  await close();
});

test('hints come one after another and cost nothing', async () => {
  const { page, close } = await site.visit('x/4ZG8/');
  const hints = page.locator('.hint-step');
  expect(await hints.nth(1).isVisible()).toBe(false);
  await hints.nth(0).locator('summary').click();
  expect(await hints.nth(1).isVisible()).toBe(true);
  expect(await hints.nth(2).isVisible()).toBe(false);
  await close();
});

test('the evidence of a WOWHoneypot line is chosen in the opened base64', async () => {
  const { page, close } = await site.visit('x/GPT8/');
  expect(await page.locator('.opened label.part').count()).toBeGreaterThan(1);
  await part(page, 'GPTBot/1.0').click();
  expect(await page.locator('.opened .choice:checked').count()).toBe(1);
  await close();
});

test('a spot exercise grades the evidence alone', async () => {
  const { page, close } = await site.visit('en/x/SPT2/');
  const decisive = await page
    .locator('.answer [data-role="decisive"][data-part]')
    .evaluateAll((parts) => parts.map((each) => each.getAttribute('data-part') ?? ''));
  for (const key of decisive)
    await page
      .locator(`label.part[data-part=${JSON.stringify(key)}] .base`)
      .first()
      .click();
  await page.locator('button[type=submit]').click();
  await explained(page);
  expect(await page.locator('log-spot').getAttribute('data-result')).toBe('right');
  expect(await feedback(page).innerText()).not.toContain('verdict');
  await close();
});
