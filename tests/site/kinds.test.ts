import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { answer, HANDS, explained } from './hand.ts';
import { useSite } from './visit.ts';

const site = useSite();

/** An exercise of each kind. */
const KINDS = {
  classify: '4ZG8',
  spot: 'SPT1',
  sort: 'BACQ',
  compare: 'EQBY',
  decode: 'P4SK',
  order: '6RW4',
  case: 'RV5D',
} as const;
const ALL = Object.entries(KINDS);
const [MOUSE] = HANDS;
if (MOUSE === undefined) throw new Error('there is no mouse');

const result = (page: Page) => page.locator('.exercise').getAttribute('data-result');

// The mouse answers in Japanese below, wrong and right.
const HANDS_IN = HANDS.flatMap((hand) =>
  ['', 'en/']
    .filter((language) => hand !== MOUSE || language === 'en/')
    .map((language) => ({ ...hand, language })),
);

describe.each(HANDS_IN)('with $name, $language', ({ language, ...hand }) => {
  // The policy holds in the tests without axe, which looks at the answered pages here.
  const options =
    hand.name === 'touch'
      ? {
          hasTouch: true,
          viewport: { width: 390, height: 844 },
          bypassCSP: true,
          before: (page: Page) => page.addInitScript(AXE),
        }
      : {};

  test.each(ALL)(`%s /${language}x/%s/ can be answered right`, async (_, id) => {
    const { page, complaints, close } = await site.visit(`${language}x/${id}/`, options);
    await answer(page, hand, 'right');
    expect(await result(page)).toBe('right');
    expect(await page.locator('.feedback').isVisible()).toBe(true);
    expect(complaints).toEqual({ console: [], elsewhere: [] });
    if (hand.name === 'touch') expect(await violations(page)).toEqual([]);
    await close();
  });
});

describe.each(ALL)('%s', (kind, id) => {
  test('explains what was wrong by its own text, asks it again, can be mended, and is remembered', async () => {
    const { page, complaints, close } = await site.visit(`x/${id}/`);
    const raised = page.locator('form .part[data-role="decisive"]');
    expect(await raised.count()).toBe(0);
    expect(await page.locator('.confidence').isVisible()).toBe(false);

    await answer(page, MOUSE, 'wrong');
    expect(await result(page)).toBe('wrong');
    const explained = page
      .locator('.feedback, .step-feedback')
      .locator('[data-option], [data-about], [data-part]');
    expect(await explained.count()).toBeGreaterThan(0);
    if (kind !== 'spot') {
      const options = page.locator('.feedback, .step-feedback').locator('[data-option]');
      expect(await options.first().innerText()).toContain('そう見えた理由');
    }
    expect(await page.locator('.feedback a').first().getAttribute('href')).toMatch(/viewpoints|lessons/);

    await page.locator('[data-retry]').click();
    expect(await result(page)).toBeNull();
    expect(await page.locator('.feedback').isVisible()).toBe(false);
    expect(await raised.count()).toBe(0);
    await answer(page, MOUSE, 'right');
    expect(await result(page)).toBe('right');
    expect(await page.locator('[data-retry]').isVisible()).toBe(false);
    const decisive = await page
      .locator('.answer [data-role="decisive"][data-part], form [data-later]')
      .count();
    // Of an excerpt whole lines are raised; items to order have nothing that decides.
    const lines = await page.locator('.excerpt > [data-role="decisive"]:has(.line-role:visible)').count();
    if (decisive > 0) expect((await raised.count()) + lines).toBeGreaterThan(0);
    if (kind === 'case') expect(lines).toBe(3);

    const stored = await page.evaluate(() => localStorage.getItem('mitsuyomi:v1') ?? '');
    expect(JSON.parse(stored)).toMatchObject({
      exercises: { [id]: { best: 'right', first: 'wrong', tries: 2 } },
    });
    await page.goto(`en/x/${id}/`);
    expect(await page.locator('.mark:visible').getAttribute('data-best')).toBe('right');
    expect(complaints).toEqual({ console: [], elsewhere: [] });
    await close();
  });

  test('can be done on paper: all of it is there, with and without JavaScript, and no answer', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const { page, close } = await site.visit(`x/${id}/`, { javaScriptEnabled });
      await page.emulateMedia({ media: 'print' });
      for (const input of await page
        .locator('form .verdict input, form .line-choice input, form .place input, form .typed input')
        .all()) {
        expect(await input.isVisible()).toBe(true);
      }
      expect(await page.locator('form [data-move]:visible, form button:visible').count()).toBe(0);
      const places = await page.locator('[data-item]').count();
      expect(await page.locator('.place input:visible').count()).toBe(places);
      expect(await page.locator('.answer').isVisible()).toBe(false);
      // What a wrapping holds is written in by hand where it was not opened.
      expect(await page.locator('details.stage:not([open]) .unwrapped code:visible').count()).toBe(0);

      await page.emulateMedia({ media: 'screen' });
      await page.locator('.answer > summary').click();
      await page.emulateMedia({ media: 'print' });
      expect((await page.locator('.answer').innerText()).length).toBeGreaterThan(200);
      await close();
    }
  });
});

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
  run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

/** What axe finds in the light, and what the dark can change: the colours. */
async function violations(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const only = colorScheme === 'dark' ? { runOnly: ['color-contrast'] } : {};
    const here = await page.evaluate(async (options) => {
      const { axe } = globalThis as unknown as { axe: Axe };
      const run = await axe.run({ resultTypes: ['violations'], ...options });
      return run.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
    }, only);
    found.push(...here.map((violation) => `${colorScheme}: ${violation}`));
  }
  return found;
}

test.each(ALL)('%s /x/%s/ is clean when wrong, and when right', async (_, id) => {
  const { page, close } = await site.visit(`x/${id}/`, {
    bypassCSP: true,
    before: async (fresh) => {
      await fresh.addInitScript(AXE);
      await fresh.addInitScript(() => {
        localStorage.setItem('mitsuyomi:confidence', 'on');
      });
    },
  });
  await answer(page, MOUSE, 'wrong');
  expect(await violations(page)).toEqual([]);
  await page.locator('.answer > summary').click();
  await page.locator('[data-retry]').click();
  await answer(page, MOUSE, 'right');
  expect(await violations(page)).toEqual([]);
  await close();
});

test('an item can be dragged by its head, and a press alone moves nothing', async () => {
  const { page, close } = await site.visit('x/6RW4/', { viewport: { width: 1000, height: 1400 } });
  const names = () =>
    page.locator('[data-item]').evaluateAll((items) => items.map((item) => item.getAttribute('data-item')));
  const before = await names();
  await page.locator('button[type=submit]').click();
  await explained(page);
  await page.locator('[data-item] .item-name').last().click();
  expect(await result(page)).toBe('wrong');

  await page.evaluate(() => {
    scrollTo(0, 0);
  });
  const last = await page.locator('[data-item] .item-head').last().boundingBox();
  const first = await page.locator('[data-item] .item-head').first().boundingBox();
  if (!last || !first) throw new Error('there is nothing to drag');
  await page.mouse.move(last.x + 20, last.y + 10);
  await page.mouse.down();
  await page.mouse.move(first.x + 20, first.y + 60, { steps: 12 });
  await page.mouse.move(first.x + 20, first.y - 5, { steps: 5 });
  // Let go beside the head, where a quick hand ends.
  await page.mouse.move(5, first.y + 2);
  await page.mouse.up();
  expect((await names())[0]).toBe(before.at(-1));
  expect(await page.locator('[data-dragged]').count()).toBe(0);
  expect(await page.locator('[data-moved]').innerText()).toContain('1 番め');
  expect(await result(page)).toBeNull();
  await close();
});

test('a finger drags an item by its name, and scrolls the page by anything else', async () => {
  const { page, close } = await site.visit('en/x/6RW4/', {
    hasTouch: true,
    viewport: { width: 390, height: 844 },
  });
  const names = () =>
    page.locator('[data-item]').evaluateAll((items) => items.map((item) => item.getAttribute('data-item')));
  const session = await page.context().newCDPSession(page);
  const drag = async (from: { x: number; y: number }, y: number): Promise<void> => {
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: number) =>
      session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: at === undefined ? [] : [{ x: from.x, y: at }],
      });
    await touch('touchStart', from.y);
    for (let step = 1; step <= 8; step += 1) await touch('touchMove', from.y + ((y - from.y) * step) / 8);
    await touch('touchEnd');
  };
  const before = await names();
  await page.locator('[data-item]').nth(1).scrollIntoViewIfNeeded();
  const name = await page.locator('[data-item] .item-name').nth(1).boundingBox();
  const first = await page.locator('[data-item]').first().boundingBox();
  if (!name || !first) throw new Error('there is nothing to drag');
  await drag({ x: name.x + 10, y: name.y + name.height / 2 }, first.y + 5);
  expect((await names()).slice(0, 2)).toEqual([before[1], before[0]]);
  expect(await page.locator('[data-moved]').innerText()).toMatch(/is now number 1 of 4/);

  const line = await page.locator('[data-item] .log').nth(1).boundingBox();
  if (!line) throw new Error('there is no line');
  const moved = await names();
  const top = await page.evaluate(() => scrollY);
  await drag({ x: line.x + 20, y: line.y + 20 }, line.y - 180);
  expect(await names()).toEqual(moved);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(top + 50);
  await close();
});

test('Alt and the arrows move the item one is in, and say where it went', async () => {
  const { page, close } = await site.visit('en/x/6RW4/');
  const names = () =>
    page.locator('[data-item]').evaluateAll((items) => items.map((item) => item.getAttribute('data-item')));
  const [first, second] = await names();
  await page.locator('[data-move="down"]').first().focus();
  await page.keyboard.press('Alt+ArrowDown');
  expect((await names()).slice(0, 2)).toEqual([second, first]);
  expect(await page.locator('[data-moved]').innerText()).toMatch(/is now number 2 of 4/);
  expect(
    await page.evaluate(() => document.activeElement?.closest('[data-item]')?.getAttribute('data-item')),
  ).toBe(first);
  await close();
});

test('a decode exercise opens one layer at a time, and hides what a later one would show', async () => {
  const { page, close } = await site.visit('x/P4SK/');
  expect(await page.locator('[data-step]:visible').count()).toBe(1);
  // Neither to be seen nor to be heard.
  const readable = (await page.locator('main').innerText()) + (await page.locator('main').ariaSnapshot());
  expect(readable).not.toContain('../');
  await page.locator('[data-ask="layer-1"] input[value="percent"]').check();
  await page.locator('button[type=submit]').click();
  await explained(page);
  expect(await page.locator('[data-step]:visible').count()).toBe(2);
  await close();
});

test('a word that is ended with Enter is explained, and the explanation stays', async () => {
  const { page, close } = await site.visit('x/RV5D/');
  for (const key of ['step', 'step']) {
    const step = page
      .locator(`[data-${key}]`)
      .filter({ hasNot: page.locator('.step-feedback:visible') })
      .first();
    await step.locator('.verdict input, .choice').first().check();
    await page.locator('button[type=submit]').click();
    await explained(page);
  }
  const last = page.locator('[data-step]').last();
  await last.locator('input[type=text]').pressSequentially('203.0.113.91');
  await page.keyboard.press('Enter');
  await explained(page);
  expect(await last.locator('.step-feedback').isVisible()).toBe(true);
  expect(await page.locator('.feedback').isVisible()).toBe(true);
  await close();
});

test('one who was sure and wrong gets the whole explanation', async () => {
  const { page, close } = await site.visit('x/4ZG8/', {
    before: (fresh) =>
      fresh.addInitScript(() => {
        localStorage.setItem('mitsuyomi:confidence', 'on');
      }),
  });
  await page.locator('.confidence input[value="sure"]').check();
  await answer(page, MOUSE, 'wrong');
  expect(await page.locator('.feedback').innerText()).toContain('自信があった所です');
  expect(await page.locator('.answer').getAttribute('open')).not.toBeNull();
  const stored = await page.evaluate(() => localStorage.getItem('mitsuyomi:v1') ?? '');
  expect(JSON.parse(stored)).toMatchObject({ exercises: { '4ZG8': { last: { confidence: 'sure' } } } });
  await close();
});

test('the first feedback of a page is painted within 50 ms on a processor four times slower', async () => {
  const took: Record<string, number[]> = {};
  // Other tests run beside this one: the best of several is what the page itself takes.
  for (const path of ['x/4ZG8/', 'x/BACQ/', 'x/EQBY/']) {
    took[path] = [];
    while (took[path].length < 12 && Math.min(...took[path]) >= 50)
      took[path].push(await firstFeedback(path));
  }
  console.info('first feedback at a quarter of the speed, ms:', JSON.stringify(took));
  for (const times of Object.values(took)) expect(Math.min(...times)).toBeLessThan(50);
}, 90_000);

/**
 * Milliseconds from the press of the button to the frame that shows the feedback, on a page just opened: the `duration` of its
 * click in Event Timing, in steps of 8 (https://www.w3.org/TR/event-timing/).
 */
async function firstFeedback(path: string): Promise<number> {
  const { page, close } = await site.visit(path);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  for (const radio of await page.locator('fieldset .verdict:first-child input').all()) await radio.check();
  const clicked = page.evaluate(
    () =>
      new Promise<number>((done) => {
        new PerformanceObserver((list) => {
          const press = (list.getEntries() as PerformanceEventTiming[]).find(
            ({ name, target }) => name === 'click' && target instanceof HTMLButtonElement,
          );
          if (press) done(press.duration);
        }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
      }),
  );
  await page.locator('button[type=submit]').click();
  const duration = await clicked;
  await page.locator('.feedback:focus').waitFor();
  await close();
  return duration;
}
