import { readFile } from 'node:fs/promises';
import axe from 'axe-core';
import jsQR from 'jsqr';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Entry, Progress } from '../../src/lib/progress/progress.ts';
import { SYMBOLS } from '../../src/lib/progress/code-group.ts';
import { decodeProgress, encodeProgress } from '../../src/lib/progress/transfer-code.ts';
import { explained } from './hand.ts';
import { useSite, type Visit } from './visit.ts';

const site = useSite();
const KEY = 'mitsuyomi:v1';
const AT = '2026-11-23T03:00:00.000Z';

const tried = (best: Entry['best'], at = AT): Entry => ({
  first: 'wrong',
  firstAt: at,
  best,
  tries: 1,
  lastAt: at,
  last: { verdict: null, parts: [] },
});
const record: Progress = {
  version: 1,
  exercises: {
    '4ZG8': tried('right'),
    GPT8: tried('verdict-only'),
    'today:2026-11-22': tried('wrong', '2026-11-22T03:00:00.000Z'),
  },
  days: ['2026-11-22', '2026-11-23'],
  drills: [
    {
      at: AT,
      line: 'git-config-1a2b3c4',
      viewpoint: 'path',
      right: 'info-leak',
      given: 'exploit',
      evidence: 'partly',
    },
  ],
};

/** Opens a page with a record in the browser, as the reader comes back to it. */
async function visitWith(text: string | null, path = 'stamps/', options = {}): Promise<Visit> {
  const before = (page: Page) =>
    page.addInitScript(
      ([key, stored]) => {
        // Once, not with each load: what the page makes of it must stay.
        if (stored === null || sessionStorage.getItem('visited') !== null) return;
        sessionStorage.setItem('visited', '1');
        localStorage.setItem(key, stored);
      },
      [KEY, text] as const,
    );
  const visit = await site.visit(path, { before, ...options });
  await visit.page.waitForFunction(() => document.querySelector(':not(:defined)') === null);
  return visit;
}

const press = (page: Page, act: string) => page.locator(`log-keep [data-do="${act}"]:visible`).click();
const said = (page: Page) => page.locator('.said').innerText();
const stored = (page: Page): Promise<unknown> =>
  page.evaluate((key) => JSON.parse(localStorage.getItem(key) ?? 'null') as unknown, KEY);
const idsOf = (page: Page) =>
  page.evaluate((key) => {
    const { exercises = {} } = JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Progress>;
    return Object.keys(exercises).sort();
  }, KEY);
const choose = (page: Page, text: string) =>
  page
    .locator('[data-file]')
    .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(text) });

async function downloaded(page: Page, click: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

describe.each(['stamps/', 'en/stamps/'])('without JavaScript /%s', (path) => {
  test('is a card of fourteen empty seals, and says why', async () => {
    const { page, close } = await site.visit(path, { javaScriptEnabled: false });
    expect(await page.locator('.stamp-card li[data-stamp="none"]:visible').count()).toBe(14);
    expect(await page.locator('noscript .notice').isVisible()).toBe(true);
    for (const idle of ['button', 'input', 'select', 'textarea']) {
      for (const element of await page.locator(`main ${idle}`).all())
        expect(await element.isVisible(), idle).toBe(false);
    }
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.stamp-card').isVisible()).toBe(true);
    await close();
  });
});

test('shows what is stamped, what is not right yet, and the days', async () => {
  const { page, complaints, close } = await visitWith(JSON.stringify(record));
  expect(await page.locator('.stamp-card li', { hasText: 'User-Agent' }).innerText()).toMatch(/1\s*\/\s*\d+/);
  expect(await page.locator('[data-wrong] a:visible').allInnerTexts()).toEqual([
    expect.stringContaining('GPT8'),
    expect.stringContaining('2026-11-22'),
  ]);
  expect(await page.locator('[data-wrong] a:visible').last().getAttribute('href')).toContain(
    '/today/2026-11-22/',
  );
  expect(await page.locator('[data-practise] a').getAttribute('href')).toMatch(/\/practice\/#wrong$/);
  expect(await page.locator('[data-say="days"]').innerText()).toContain('2');
  expect(await page.locator('[data-say="wrong-drills"]').innerText()).toContain('1');
  expect(await page.locator('[data-met]:visible').count()).toBeGreaterThan(0);
  expect(
    await page
      .locator('.met [data-sign="git-config"], .met [data-drilled]')
      .filter({ visible: true })
      .count(),
  ).toBe(1);
  expect(await page.locator('.labels [data-stamp="done"]').count()).toBeGreaterThan(0);
  expect(complaints).toEqual({ console: [], elsewhere: [] });
  await close();
});

test('an exercise answered in another tab is stamped here at once, in the other language as well', async () => {
  const { page, close } = await visitWith(null);
  const other = await page.context().newPage();
  await other.goto('en/stamps/');
  const exercise = await page.context().newPage();
  await exercise.goto('x/4ZG8/');
  await exercise.locator('[value="discovery"]').check();
  await exercise.locator('label.part', { hasText: 'zgrab/0.x' }).locator('.base').click();
  await exercise.locator('button[type=submit]').click();
  for (const book of [page, other]) {
    const count = book.locator('.stamp-card li', { hasText: 'User-Agent' }).locator('[data-right]');
    await expect.poll(() => count.innerText()).toBe('1');
    await expect.poll(() => book.locator('[data-say="days"]').isVisible()).toBe(true);
  }
  await close();
});

describe('a file', () => {
  test('takes the record away and brings it back', async () => {
    const { page, complaints, close } = await visitWith(JSON.stringify(record));
    const file = await downloaded(page, () => press(page, 'save'));
    expect(file.name).toMatch(/^mitsuyomi-\d{4}-\d\d-\d\d\.json$/);
    expect(JSON.parse(file.bytes.toString())).toEqual({ site: 'mitsuyomi', ...record });

    await page.evaluate(() => {
      localStorage.clear();
    });
    await page.reload();
    expect(await page.locator('[data-say="days"]').isVisible()).toBe(false);
    await choose(page, file.bytes.toString());
    await expect.poll(() => said(page)).toContain('新しい演習 3');
    expect(await stored(page)).toEqual(record);
    expect(await page.locator('.stamp-card [data-right]', { hasText: '1' }).count()).toBe(1);
    expect(complaints.console).toEqual([]);
    await close();
  });

  test('is merged, never put over what is there', async () => {
    const mine = { ...record, exercises: { '4ZG8': tried('wrong'), SPT1: tried('right') } };
    const { page, close } = await visitWith(JSON.stringify(mine), 'en/stamps/');
    await choose(
      page,
      JSON.stringify({ ...record, exercises: { ...record.exercises, Z0Z0: tried('right') } }),
    );
    await expect.poll(() => said(page)).toContain('new 3, bettered 1, unchanged 0');
    expect(await said(page)).toContain('does not have: 1');
    expect(await idsOf(page)).toEqual(['4ZG8', 'GPT8', 'SPT1', 'Z0Z0', 'today:2026-11-22']);
    await close();
  });

  test.each([
    ['that is broken', '{"version":1,\n "exercises":}', '2 行めの 14 文字め'],
    ['of nothing', '', '中身がありません'],
    ['of another program', '{"site":"elsewhere","version":1,"exercises":{}}', 'elsewhere'],
    ['of a newer edition', '{"site":"mitsuyomi","version":7,"exercises":{}}', '版 7'],
    ['that is no record', '{"a":1}', '「version」'],
  ])('%s is refused with the reason, and changes nothing', async (_, text, reason) => {
    const { page, close } = await visitWith(JSON.stringify(record));
    await choose(page, text);
    await expect.poll(() => said(page)).toContain(reason);
    expect(await stored(page)).toEqual(record);
    await close();
  });

  test('that is damaged in one place gives the rest, and the place is named', async () => {
    const { page, close } = await visitWith(null);
    const text = JSON.stringify({ ...record, exercises: { ...record.exercises, GPT8: { best: 'right' } } });
    await choose(page, text);
    await expect.poll(() => said(page)).toContain('exercises.GPT8');
    expect(await idsOf(page)).toEqual(['4ZG8', 'today:2026-11-22']);
    await close();
  });
});

describe('a code', () => {
  test('can be read from the screen, and asks before it is added', async () => {
    const { page, close } = await visitWith(JSON.stringify(record));
    await press(page, 'code');
    await page.locator('.qr svg').waitFor();
    const address = await scan(page);
    expect(address).toMatch(/\/stamps\/#code=[0-9A-Z]+$/);
    const typed = await page.locator('[data-code-text]').inputValue();
    expect(address.split('=')[1]).toBe(typed.replaceAll('-', ''));
    await close();

    const other = await site.visit(`stamps/${new URL(address).hash}`);
    const ask = other.page.locator('[data-ask="add"]');
    await expect.poll(() => ask.isVisible()).toBe(true);
    expect(await ask.innerText()).toContain('新しい演習 3');
    expect(new URL(other.page.url()).hash).toBe('');
    expect(await stored(other.page)).toBeNull();

    await press(other.page, 'add');
    await expect.poll(() => said(other.page)).toContain('新しい演習 3');
    expect(await idsOf(other.page)).toEqual(['4ZG8', 'GPT8', 'today:2026-11-22']);
    await other.page.reload();
    expect(await ask.isVisible()).toBe(false);
    await other.close();
  });

  test('of a year can still be read from the screen', async () => {
    const id = (n: number) => [n, n * 7, n * 11, n * 13].map((part) => SYMBOLS.charAt(part % 32)).join('');
    const exercises = Object.fromEntries(Array.from({ length: 120 }, (_, n) => [id(n), tried('right')]));
    const days = Array.from({ length: 300 }, (_, n) =>
      new Date(Date.parse(AT) + n * 86_400_000).toISOString().slice(0, 10),
    );
    const { page, close } = await visitWith(JSON.stringify({ ...record, exercises, days }));
    await press(page, 'code');
    await page.locator('.qr svg').waitFor();
    const [, code = ''] = (await scan(page)).split('#code=');
    const decoded = decodeProgress(code);
    expect(decoded.ok && Object.keys(decoded.progress.exercises).sort()).toEqual(
      Object.keys(exercises).sort(),
    );
    await close();
  });

  test('is not added when one declines, and may come while the page is open', async () => {
    const { page, close } = await visitWith(null, 'en/stamps/');
    const { code } = encodeProgress(record);
    await page.evaluate((hash) => {
      location.hash = hash;
    }, `code=${code}`);
    await press(page, 'decline');
    expect(await said(page)).toContain('Nothing was added');
    expect(await stored(page)).toBeNull();
    await close();
  });

  test('is typed in any case, with O for 0, in full width', async () => {
    const { page, close } = await visitWith(null);
    const { code } = encodeProgress(record);
    const wide = code.replaceAll('0', 'ｏ').replaceAll('-', '－').toLowerCase();
    await page.locator('#typed-code').fill(wide);
    await page.locator('[data-enter] button').click();
    await press(page, 'add');
    expect(await idsOf(page)).toEqual(['4ZG8', 'GPT8', 'today:2026-11-22']);
    await close();
  });

  test('that is mistyped is refused, and the group is named', async () => {
    const { page, close } = await visitWith(null);
    const groups = encodeProgress(record).code.split('-');
    const [, second = ''] = groups;
    groups[1] = `${second.slice(0, 2)}${second[2] === '7' ? '8' : '7'}${second.slice(3)}`;
    await page.locator('#typed-code').fill(groups.join('-'));
    await page.locator('[data-enter] button').click();
    await expect.poll(() => said(page)).toContain(`2 番めの組（${groups[1]}）`);
    expect(await page.locator('[data-ask="add"]').isVisible()).toBe(false);
    expect(await stored(page)).toBeNull();
    await close();
  });
});

test('beginning anew asks, puts the record aside, and can be undone with what was answered since', async () => {
  const { page, close } = await visitWith(JSON.stringify(record));
  await press(page, 'ask-reset');
  await press(page, 'keep');
  expect(await stored(page)).toEqual(record);

  await press(page, 'ask-reset');
  await press(page, 'reset');
  expect(await idsOf(page)).toEqual([]);
  expect(await page.locator('.kept > li').count()).toBe(1);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-do'))).toBe('undo');

  // Another visit, another answer, and only then a change of mind.
  await page.goto('x/SPT1/');
  await page.locator('label.part .base').first().click();
  await page.locator('button[type=submit]').click();
  await explained(page);
  await page.goto('stamps/');
  await press(page, 'undo');
  await expect.poll(() => said(page)).toContain('元に戻しました');
  expect(await idsOf(page)).toEqual(['4ZG8', 'GPT8', 'SPT1', 'today:2026-11-22']);
  expect(await page.locator('[data-kept]').isVisible()).toBe(false);
  await close();
});

test('a damaged record is put aside, listed, saved letter by letter, and deleted only when asked twice', async () => {
  const damaged = '{"version":1,"exercises":{"4ZG8":{"best":"half"}},"drills":7}';
  const { page, close } = await visitWith(damaged);
  expect(await page.locator('[data-notice="damaged"]').isVisible()).toBe(true);
  await page.reload();
  const item = page.locator('.kept > li');
  await expect.poll(() => item.count()).toBe(1);
  const file = await downloaded(page, () => press(page, 'kept-save'));
  expect(file.bytes.toString()).toBe(damaged);

  await press(page, 'kept-ask');
  await press(page, 'kept-keep');
  expect(await item.count()).toBe(1);
  await press(page, 'kept-ask');
  await press(page, 'kept-delete');
  expect(await page.locator('[data-kept]').isVisible()).toBe(false);
  expect(await page.evaluate((key) => Object.keys(localStorage).filter((k) => k !== key), KEY)).toEqual([]);
  await close();
});

test('a record of a newer edition is not touched, can be put aside, and comes back as it was', async () => {
  const future = '{"version":9,"exercises":{},"more":[1]}';
  const { page, close } = await visitWith(future);
  expect(await page.locator('[data-notice="future"]').isVisible()).toBe(true);
  expect(await page.evaluate((key) => localStorage.getItem(key), KEY)).toBe(future);
  await press(page, 'ask-reset');
  await press(page, 'reset');
  expect(await idsOf(page)).toEqual([]);
  await press(page, 'undo');
  expect(await page.evaluate((key) => localStorage.getItem(key), KEY)).toBe(future);
  await close();
});

test('the card is drawn and saved as a picture, with a name that is not stored', async () => {
  const { page, complaints, close } = await visitWith(null);
  expect(await page.locator('log-stamp-card').isVisible()).toBe(false);
  const ids = await page
    .locator('.stamp-card li')
    .evaluateAll((seals) => seals.flatMap((seal) => (seal.getAttribute('data-exercises') ?? '').split(' ')));
  const exercises = Object.fromEntries(ids.filter(Boolean).map((id) => [id, tried('right')]));
  await choose(page, JSON.stringify({ version: 1, exercises }));
  await page.locator('#card-name').fill('<b>蜂</b>');
  const card = (act: string) => page.locator(`log-stamp-card [data-do="${act}"]`).click();
  await card('make');
  expect(await page.locator('.card-picture svg').textContent()).toContain('<b>蜂</b>');

  const svg = await downloaded(page, () => card('svg'));
  expect(svg.name).toMatch(/^mitsuyomi-\d{4}-\d\d-\d\d\.svg$/);
  expect(svg.bytes.toString()).toContain('&lt;b&gt;蜂&lt;/b&gt;');
  const png = await downloaded(page, () => card('png'));
  expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
  expect(png.bytes.readUInt32BE(16)).toBe(2400);
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('蜂');
  expect(complaints.console).toEqual([]);
  await close();
});

test('the card can be shared where the browser shares files', async () => {
  const before = (page: Page) =>
    page.addInitScript(() => {
      const share = ({ files = [] }: ShareData) => {
        document.title = files.map(({ name, type, size }) => `${name} ${type} ${String(size > 9999)}`).join();
        return Promise.resolve();
      };
      Object.assign(navigator, { canShare: () => true, share });
    });
  const { page, close } = await site.visit('stamps/', { before });
  await page.evaluate(() => {
    document.querySelector('log-stamp-card')?.removeAttribute('hidden');
  });
  await page.locator('[data-do="make"]').click();
  await page.locator('[data-do="share"]').click();
  await expect
    .poll(() => page.title(), { timeout: 10_000 })
    .toMatch(/^mitsuyomi-[\d-]+\.png image\/png true$/);
  await close();
});

test("a stranger's file puts no address and no unseen letter of its own on the page", async () => {
  const { page, complaints, close } = await visitWith(null);
  const odd = 'data:text/html,x';
  const rlo = '\u202E';
  const drill = { at: AT, viewpoint: 'path', right: 'exploit', given: 'ordinary', evidence: 'wrong' };
  const file = {
    version: 1,
    exercises: { [`today:${odd}`]: tried('wrong'), [`${odd}${rlo}`]: { best: 'x' } },
    drills: [
      { ...drill, line: `${odd}-1a2b3c4` },
      { ...drill, line: '//elsewhere.example/-1a2b3c4' },
    ],
  };
  await choose(page, JSON.stringify(file));
  await expect.poll(() => said(page)).toContain('exercises.data:text/html,x\uFFFD');
  const links = await page
    .locator('main a')
    .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
  expect(links.filter((href) => !href.startsWith(new URL(page.url()).origin))).toEqual([]);
  expect(links.filter((href) => href.includes('data:') || href.includes('elsewhere'))).toEqual([]);
  expect(complaints.console).toEqual([]);
  await close();
});

test('whether to ask for confidence is remembered, and known before the first paint', async () => {
  const { page, close } = await visitWith(null);
  await page.locator('[data-setting="confidence"] select').selectOption('on');
  await page.goto('en/x/4ZG8/');
  expect(await page.evaluate(() => document.documentElement.dataset.confidence)).toBe('on');
  await page.goto('en/stamps/');
  expect(await page.locator('[data-setting="confidence"] select').inputValue()).toBe('on');
  await close();
});

test('all of it can be done with keys', async () => {
  const { page, close } = await visitWith(JSON.stringify(record));
  await page.locator('[data-do="ask-reset"]').focus();
  await page.keyboard.press('Enter');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-ask')))
    .toBe('reset');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-do'))).toBe('ask-reset');
  await page.locator('[data-do="code"]').focus();
  await page.keyboard.press('Space');
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('code');
  await page.locator('[data-file]').focus();
  const label = page.locator('label.button', { has: page.locator('[data-file]') });
  expect(await label.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid');
  await close();
});

describe.each(['stamps/', 'en/stamps/'])('/%s in all its states', (path) => {
  test.each<[string, (page: Page) => Promise<unknown>]>([
    ['with a file that was refused', (page) => choose(page, '{"version":1,')],
    ['with a damaged file', (page) => choose(page, '{"version":1,"exercises":{"GPT8":1}}')],
    ['asked about beginning anew', (page) => press(page, 'ask-reset')],
    [
      'begun anew, and asked about deleting',
      async (page) => {
        await press(page, 'ask-reset');
        await press(page, 'reset');
        await press(page, 'kept-ask');
      },
    ],
    [
      'with the code and its picture',
      async (page) => {
        await press(page, 'code');
        await page.locator('.qr svg').waitFor();
      },
    ],
    [
      'asked about a code, with the card',
      async (page) => {
        await page.locator('#typed-code').fill(encodeProgress(record).code);
        await page.locator('[data-enter] button').click();
        await page.evaluate(() => {
          document.querySelector('log-stamp-card')?.removeAttribute('hidden');
        });
        await page.locator('log-stamp-card [data-do="make"]').click();
        await page.locator('.card-picture svg').waitFor();
      },
    ],
  ])('%s is clean in both themes, and fits in 320 px', async (_, act) => {
    const { page, close } = await visitWith(JSON.stringify(record), path, { bypassCSP: true });
    await act(page);
    await page.evaluate(axe.source);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await violationsOn(page)).toEqual([]);
    }
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await close();
  });
});

async function violationsOn(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { axe: checker } = window as unknown as { axe: typeof axe };
    const { violations } = await checker.run();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  });
}

/** What a camera reads from the QR code on the screen. */
async function scan(page: Page): Promise<string> {
  const png = await page.locator('.qr svg').screenshot();
  const { width, height, grey } = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (symbol) => symbol.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const pen = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    pen?.drawImage(bitmap, 0, 0);
    const { data } = pen?.getImageData(0, 0, bitmap.width, bitmap.height) ?? { data: [] };
    const red = [...data].filter((_, index) => index % 4 === 0);
    return {
      width: bitmap.width,
      height: bitmap.height,
      grey: red.map((value) => String.fromCharCode(value)).join(''),
    };
  }, png.toString('base64'));
  const pixels = Uint8ClampedArray.from({ length: grey.length * 4 }, (_, index) =>
    index % 4 === 3 ? 255 : grey.charCodeAt(Math.floor(index / 4)),
  );
  const read = jsQR(pixels, width, height);
  if (read === null) throw new Error('the QR code cannot be read');
  return read.data;
}
