import { describe, expect, test } from 'vitest';
import jsQR from 'jsqr';
import type { Page } from 'playwright-core';
import type { Progress } from '../../src/lib/progress/progress.ts';
import { answer, HANDS } from './hand.ts';
import { useSite } from './visit.ts';

/**
 * What learners wrote to the trackers of other courses, one test a complaint, named with the issue it was found in. Where
 * another test holds the rule in all its forms, this is the complaint itself.
 */
const site = useSite();

/** An exercise of each kind. */
const KINDS = ['4ZG8', 'SPT1', 'BACQ', 'EQBY', 'P4SK', '6RW4', 'RV5D'] as const;

const [MOUSE] = HANDS;
if (MOUSE === undefined) throw new Error('there is no mouse');

const stored = async (page: Page): Promise<Progress> => {
  const text = await page.evaluate(() => localStorage.getItem('mitsuyomi:v1'));
  return JSON.parse(text ?? '{"version":1,"exercises":{}}') as Progress;
};

/** What is remembered of one exercise, without its times. */
async function remembered(page: Page, id: string): Promise<object> {
  const { exercises } = await stored(page);
  const { firstAt: _first, lastAt: _last, ...entry } = exercises[id] ?? {};
  return entry;
}

const forget = (page: Page) =>
  page.evaluate(() => {
    localStorage.clear();
  });

test.each(['BACQ', 'P4SK', 'RV5D'])(
  'LiaScript #153: saved state does not beat a link, /x/%s/ asks again from its beginning',
  async (id) => {
    const { page, close } = await site.visit(`x/${id}/`);
    await answer(page, MOUSE, 'right');
    expect(await page.locator('.exercise').getAttribute('data-result')).toBe('right');
    await page.goto(`x/${id}/`);
    expect(await page.locator('.mark:visible').getAttribute('data-best')).toBe('right');
    expect(await page.locator('.exercise').getAttribute('data-result')).toBeNull();
    expect(await page.locator('form :checked:not(.switcher *), .feedback:visible, [data-mark]').count()).toBe(
      0,
    );
    const typed = page.locator('form input[type=text]');
    expect(
      (await typed.evaluateAll((all) => all.map((each) => (each as HTMLInputElement).value))).join(''),
    ).toBe('');
    if ((await page.locator('[data-step]').count()) > 0)
      expect(await page.locator('[data-step]:visible').count()).toBe(1);
    await close();
  },
);

test('mdbook-quiz: an edited exercise keeps what was answered before the edit', async () => {
  // Parts, options and steps that are no more, a whole exercise that is no more, and a key of a later edition.
  const entry = {
    first: 'wrong',
    firstAt: '2026-01-01T00:00:00.000Z',
    best: 'verdict-only',
    tries: 3,
    lastAt: '2026-01-02T00:00:00.000Z',
    last: {
      verdict: 'no-such-verdict',
      parts: ['user-agent=gone/1.0'],
      choices: { 'step-gone': 'option-gone' },
    },
  };
  const before = { version: 1, exercises: { '4ZG8': entry, GONE: entry }, later: ['kept'] };
  const { page, close } = await site.visit('x/4ZG8/', {
    before: (fresh) =>
      fresh.addInitScript((text) => {
        if (localStorage.getItem('mitsuyomi:v1') === null) localStorage.setItem('mitsuyomi:v1', text);
      }, JSON.stringify(before)),
  });
  expect(await page.locator('.mark:visible').getAttribute('data-best')).toBe('verdict-only');
  expect(await page.locator('[data-notice]:visible').count()).toBe(0);
  await answer(page, MOUSE, 'right');
  const { firstAt } = entry;
  expect(await stored(page)).toMatchObject({
    exercises: { '4ZG8': { first: 'wrong', firstAt, best: 'right', tries: 4 }, GONE: entry },
    later: ['kept'],
  });
  await close();
});

test.each(['4ZG8', 'BACQ', 'EQBY', 'RV5D'])(
  'LiaScript docs#1: ids are no positions, /x/%s/ moved about is graded and remembered alike',
  async (id) => {
    const { page, close } = await site.visit(`x/${id}/`);
    await answer(page, MOUSE, 'right');
    const asWritten = await remembered(page, id);
    await forget(page);
    await page.reload();
    // All that has brothers stands the other way round: options, lines, questions, parts.
    await page.evaluate(() => {
      const movable = '.verdicts, .items, .line-choices, .answer dl, .log .line';
      for (const list of document.querySelectorAll(`.exercise :is(${movable})`)) {
        list.replaceChildren(...[...list.children].reverse());
      }
    });
    await answer(page, MOUSE, 'right');
    expect(await page.locator('.exercise').getAttribute('data-result')).toBe('right');
    const moved = await remembered(page, id);
    expect(sortedParts(moved)).toEqual(sortedParts(asWritten));
    await close();
  },
);

/** In which order parts were picked says nothing. */
function sortedParts(entry: object): unknown {
  return JSON.parse(JSON.stringify(entry), (key, value: unknown) =>
    key === 'parts' && Array.isArray(value) ? value.map(String).sort() : value,
  );
}

test('h5p-blanks #83: curly quotes of a phone and full-width letters make no answer wrong', async () => {
  const { page, close } = await site.visit('x/P4SK/');
  const input = page.locator('[data-ask="type"] input');
  const check = page.locator('button[type=submit]');
  for (const layer of ['layer-1', 'layer-2']) {
    await page.locator(`[data-ask="${layer}"] input[value="percent"]`).check();
    await check.click();
  }
  const good = page.locator('[data-step="type"] .step-feedback');
  for (const typed of [
    'ｐａｓｓｗｄ',
    '“passwd”',
    '‘passwd’',
    '「ｐａｓｓｗｄ」',
    '　/etc/passwd ',
    'PASSWD',
    'pass​wd',
  ]) {
    await input.fill(typed);
    await check.click();
    expect(await good.getAttribute('data-good'), typed).toBe('true');
  }
  await input.fill('shadow');
  await check.click();
  expect(await good.getAttribute('data-good')).toBe('false');
  await close();
});

test('CTFd #1018, SA-ctf_scoreboard #3: a hint costs nothing', async () => {
  const { page, close } = await site.visit('x/4ZG8/');
  await answer(page, MOUSE, 'right');
  const without = await remembered(page, '4ZG8');
  const mark = await page.locator('.mark:visible').innerText();
  await forget(page);
  await page.reload();
  for (const hint of await page.locator('.hint-step > summary').all()) await hint.click();
  expect(await page.locator('.hint-step p:visible').count()).toBe(3);
  await answer(page, MOUSE, 'right');
  expect(await remembered(page, '4ZG8')).toEqual(without);
  expect(await page.locator('.mark:visible').innerText()).toBe(mark);
  await close();
});

describe('mkdocs-quiz #49: no way to press an answer counts as another', () => {
  test.each(HANDS)('with $name', async (hand) => {
    const options = hand.name === 'touch' ? { hasTouch: true } : {};
    const { page, close } = await site.visit('x/EQBY/', options);
    for (const how of ['wrong', 'right'] as const) {
      await answer(page, hand, how);
      expect(await page.locator('.exercise').getAttribute('data-result')).toBe(how);
      const { choices } = await page.evaluate(
        () =>
          (JSON.parse(localStorage.getItem('mitsuyomi:v1') ?? '') as Progress).exercises.EQBY?.last ?? {
            choices: {},
          },
      );
      const [a, b] = how === 'right' ? ['fingerprint', 'credential'] : ['credential', 'fingerprint'];
      expect(choices).toEqual({ a, b });
      if (how === 'wrong') await hand.press(page.locator('[data-retry]'));
    }
    await close();
  });

  test('with a mouse button that is let go before the choice has changed', async () => {
    const { page, close } = await site.visit('x/4ZG8/');
    // On the text, on the number key drawn beside it, on the empty end of the row, and on the button itself.
    const row = page.locator('.verdict', { has: page.locator('[value="discovery"]') });
    const other = page.locator('.verdict', { has: page.locator('[value="exploit"]') });
    const { width, height } = (await row.boundingBox()) ?? { width: 0, height: 0 };
    const places = [
      { x: 40, y: height / 2 },
      { x: width - 20, y: height / 2 },
      { x: 3, y: 3 },
      { x: 20, y: height / 2 },
    ];
    for (const position of places) {
      await other.click();
      // Grading happens in the very task in which the button is let go.
      await row.evaluate((label) => {
        label.addEventListener(
          'mouseup',
          () => label.closest('form')?.querySelector<HTMLButtonElement>('[type=submit]')?.click(),
          { once: true },
        );
      });
      await row.click({ position });
      expect(await row.locator('input').isChecked()).toBe(true);
      // What was graded too early is taken back by the change that follows.
      expect(await page.locator('.exercise').getAttribute('data-result')).toBeNull();
      await page.locator('button[type=submit]').click();
      expect(await row.getAttribute('data-mark')).toBe('right');
    }
    await close();
  });
});

test('LiaScript Exporter #54: the QR code leads to a page that can be reached, under the address it is read at', async () => {
  const { page, close } = await site.visit('x/4ZG8/');
  await answer(page, MOUSE, 'right');
  for (const path of ['stamps/', 'en/stamps/']) {
    await page.goto(path);
    await page.locator('log-keep [data-do="code"]').click();
    await page.locator('.qr svg').waitFor();
    const address = new URL(await scan(page));
    const { origin, pathname } = new URL(page.url());
    expect([address.origin, address.pathname]).toEqual([origin, pathname]);
    expect(address.hash).toMatch(/^#code=./);
    expect((await page.request.get(address.href)).status()).toBe(200);
  }
  await close();
});

async function scan(page: Page): Promise<string> {
  const png = await page.locator('.qr svg').screenshot();
  const { width, height, points } = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (symbol) => symbol.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const pen = new OffscreenCanvas(image.width, image.height).getContext('2d');
    pen?.drawImage(image, 0, 0);
    const { data } = pen?.getImageData(0, 0, image.width, image.height) ?? { data: [] };
    return { width: image.width, height: image.height, points: [...data] };
  }, png.toString('base64'));
  return jsQR(Uint8ClampedArray.from(points), width, height)?.data ?? '';
}

test('sql-mysteries #18: no answer is to be seen before one was tried', async () => {
  const { page, close } = await site.visit('');
  for (const path of KINDS.flatMap((id) => [`x/${id}/`, `en/x/${id}/`])) {
    await page.goto(path);
    const told = await page.evaluate(() => {
      const seen = document.querySelector('main')?.innerText ?? '';
      const answers = document.querySelectorAll(
        '.answer :is([data-why], [data-about], [data-option], [data-part]) :is(dd, p:not(.verdict-line))',
      );
      const texts = [...answers].map((text) => text.textContent.trim()).filter((text) => text.length > 20);
      return { texts: texts.length, seen: texts.filter((text) => seen.includes(text)) };
    });
    expect(told.texts, path).toBeGreaterThan(3);
    expect(told.seen, path).toEqual([]);
    const marks = page
      .locator('.exercise')
      .locator('[data-mark], .sign, .feedback, .step-feedback, label.part[data-role]');
    expect(await marks.locator('visible=true').count(), path).toBe(0);
  }
  await close();
});
