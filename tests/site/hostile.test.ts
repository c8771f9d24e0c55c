import type { CDPSession, Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { EXERCISES, OTHER_KINDS } from '../fixtures/hostile-exercises.ts';
import { IN_FENCES } from '../fixtures/hostile-fences.ts';
import { reordered, strangers, writtenLines } from '../fixtures/hostile-look.ts';
import { hostileSite } from '../fixtures/hostile-site.ts';
import { HOSTILE, linesOf, LONG, requestOf, shownAs } from '../fixtures/hostile.ts';
import { read } from '../../src/lib/log/detect.ts';
import { loggedByNginx } from '../../src/lib/log/nginx-error-page.ts';
import { HOSTILE_SIGN } from '../fixtures/hostile-sign.ts';
import { observe } from '../../src/lib/sign/observe.ts';
import { readSample } from '../../src/lib/sign/sign-sample.ts';
import { ruleOf } from '../../src/lib/sign/sign-rules.ts';
import { Signs } from '../../src/lib/sign/signs.ts';
import { useSite, type Visit } from './visit.ts';

// A build of its own, once for all tests of this file.
const built = await hostileSite();
const site = useSite(built.address);
afterAll(built.close);

const LINES = HOSTILE.flatMap(linesOf);
const HELPS = ['worked', 'seals', 'bare'];
const PLACES = ['fence', 'marked-fence', 'mdx', 'excerpt', 'same-request', 'sign', 'name-tag'];

interface HostileVisit extends Visit {
  /** What the dialogs said that were opened. */
  readonly dialogs: readonly string[];
}

/** Opens a hostile page, and waits until all that could happen by itself has happened. */
async function visit(path: string): Promise<HostileVisit> {
  const dialogs: string[] = [];
  const visited = await site.visit(`hostile/${path}/`, {
    before: async (page) => {
      page.setDefaultTimeout(20_000);
      await (await sessionOf(page)).send('Performance.enable', { timeDomain: 'threadTicks' });
      page.on('dialog', (dialog) => {
        dialogs.push(dialog.message());
        void dialog.dismiss();
      });
    },
  });
  await visited.page.waitForFunction(() => document.querySelector(':not(:defined)') === null);
  await settled(visited.page);
  return { ...visited, dialogs };
}

async function settled(page: Page): Promise<void> {
  await page.evaluate(() => new Promise(requestAnimationFrame));
}

/** Nothing ran, nothing was asked for, nothing was made, and the page is still where it was. */
async function expectNothingHappened(
  { page, complaints, dialogs }: HostileVisit,
  path: string,
): Promise<void> {
  expect(await strangers(page)).toEqual([]);
  expect(dialogs).toEqual([]);
  expect(complaints).toEqual({ console: [], elsewhere: [] });
  expect(page.url()).toBe(`${built.address}hostile/${path}/`);
  expect(await page.title()).toBe('Hostile | Mitsuyomi');
  expect(await page.locator('body > footer, body > main, body > header').count()).toBe(3);
  expect(await page.evaluate(() => Object.keys(Object.prototype))).toEqual([]);
}

/** What a text is in a place that has lines of its own. */
const shownInLines = (text: string): string => text.split('\n').map(shownAs).join('\n');
const opened = (raw: string, text: string): string[] =>
  raw.startsWith('[2026') ? [shownInLines(requestOf(text))] : [];

/** An opened request has lines of its own; a browser copies a no-break space as a blank. */
function isCopiedAsItIs(text: string): boolean {
  return !text.includes('\n') && !text.includes('\u00a0');
}

describe.each(HELPS)('every line, with its help %s', (help) => {
  test('is the text it was, and nothing else', async () => {
    const visited = await visit(`lines/${help}`);
    await expectNothingHappened(visited, `lines/${help}`);
    const expected = LINES.flatMap(({ raw, text }) => [shownAs(raw), ...opened(raw, text)]);
    expect(await writtenLines(visited.page)).toEqual(expected);
    await visited.close();
  });

  test('runs from left to right, whatever turns direction in it', async () => {
    const { page, close } = await visit(`lines/${help}`);
    expect(await reordered(page)).toEqual([]);
    await close();
  });
});

const WRITTEN: Readonly<Record<string, readonly string[]>> = {
  fence: LINES.flatMap(({ raw }) => raw.split('\n').map(shownAs)),
  'marked-fence': LINES.flatMap(({ raw }) => raw.split('\n').map(shownAs)),
  mdx: IN_FENCES.flatMap(({ text }) => text.split('\n').map(shownAs)),
  excerpt: HOSTILE.map(({ text }) => shownAs(text)),
  'same-request': HOSTILE.flatMap((hostile) => {
    const [, nginx, unescaped, wowhoneypot] = linesOf(hostile).map(({ raw }) => raw);
    const request = shownInLines(requestOf(hostile.text));
    return [shownAs(wowhoneypot ?? ''), request, shownAs(nginx ?? ''), shownAs(unescaped ?? '')];
  }),
  // A sample of a sign is shown without the white space around it, and in lines where it has some.
  sign: LINES.flatMap(({ raw, text }) => [
    raw.includes('\n') || read(raw).format === 'http' ? shownInLines(raw.trimEnd()) : shownAs(raw.trimEnd()),
    ...opened(raw, text),
  ]),
};

describe.each(PLACES)('in the place %s', (place) => {
  test('every line is the text it was, and nothing else', async () => {
    const visited = await visit(`places/${place}`);
    await expectNothingHappened(visited, `places/${place}`);
    const expected = WRITTEN[place];
    if (expected) expect(await writtenLines(visited.page)).toEqual(expected);
    await visited.close();
  });
});

test.each(['lines/worked', 'long/0', 'long/1', 'long/2'])(
  'a line of %s selected and copied is the line as shown',
  async (path) => {
    const { page, close } = await site.visit(`hostile/${path}/`, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const written = await writtenLines(page);
    const copied: string[] = [];
    for (const [nth, text] of written.entries()) {
      if (!isCopiedAsItIs(text)) continue;
      await page.evaluate((index) => {
        getSelection()?.selectAllChildren(document.querySelectorAll('main .line').item(index));
      }, nth);
      await page.keyboard.press('ControlOrMeta+C');
      copied.push(await page.evaluate(() => navigator.clipboard.readText()));
    }
    expect(copied).toEqual(written.filter(isCopiedAsItIs));
    expect(copied.length).toBeGreaterThan(path.startsWith('long') ? 0 : 300);
    await close();
  },
);

test('in a sample of a sign, what it is seen by is marked on every line it is seen on', async () => {
  const { page, close } = await visit('places/sign');
  const signs = new Signs([ruleOf(HOSTILE_SIGN)]);
  const seen = LINES.filter(({ raw }) => observe(signs, readSample(raw)).length > 0);
  expect(seen.length).toBeGreaterThan(LINES.length / 4);
  expect(await page.locator('.log:has([data-role="mark"])').count()).toBe(seen.length);
  await close();
});

test('there are enough of them, and most can stand in a fence', () => {
  expect(HOSTILE.length).toBeGreaterThan(100);
  expect(new Set(HOSTILE.map(({ text }) => text)).size).toBe(HOSTILE.length);
  expect(IN_FENCES.length).toBeGreaterThan(HOSTILE.length - 12);
});

test('a name that is typed stays text', async () => {
  const visited = await visit('places/name-tag');
  const { page } = visited;
  const input = page.locator('#name-tag-agent');
  for (const { text } of HOSTILE) {
    await input.fill(text);
    expect(await page.locator('[data-line]').textContent()).toBe(loggedByNginx(await input.inputValue()));
  }
  expect(await page.locator('[data-line] *').count()).toBe(0);
  await expectNothingHappened(visited, 'places/name-tag');
  await visited.close();
});

describe('an exercise', () => {
  test('of hostile texts is text, answered and unanswered', async () => {
    const visited = await visit('exercises');
    const { page } = visited;
    await expectNothingHappened(visited, 'exercises');
    const lines = await writtenLines(page);
    const results = await answerAll(page);
    expect(results).toHaveLength(EXERCISES.length);
    expect(results.filter((result) => result === null)).toEqual([]);
    await expectNothingHappened(visited, 'exercises');
    expect(await writtenLines(page)).toEqual(lines);
    await visited.close();
  });

  test('shows the line it was given, and in the feedback the text it was given', async () => {
    const { page, close } = await visit('exercises');
    await answerAll(page);
    await page.waitForFunction(() => document.querySelector('[data-slot="why"]:empty') === null);
    const seen = await page.evaluate(() =>
      [...document.querySelectorAll('[data-exercise]')].map((exercise) => ({
        why: exercise.querySelector('[data-slot="why"] > div > p:last-child')?.textContent,
        copies: [...exercise.querySelectorAll('.feedback [data-part] dd')].map(({ textContent }) =>
          textContent.trim(),
        ),
        lines: exercise.querySelectorAll('.line').length,
      })),
    );
    for (const [nth, { parts, why }] of EXERCISES.entries()) {
      const plain = parsed(withoutPairs(why.en)).trim();
      expect(seen[nth]?.why?.trim()).toBe(plain);
      expect(seen[nth]?.copies.length).toBeGreaterThan(0);
      expect(seen[nth]?.copies.length).toBeLessThanOrEqual(parts.length);
      expect(seen[nth]?.copies.filter((copy) => copy !== plain)).toEqual([]);
    }
    await close();
  });

  test('is remembered by keys that are text, and a second visit is as quiet', async () => {
    const visited = await visit('exercises');
    const { page } = visited;
    await answerAll(page);
    await page.reload();
    await page.waitForFunction(() => document.querySelector(':not(:defined)') === null);
    expect(await page.locator('.mark:visible').count()).toBe(EXERCISES.length);
    await expectNothingHappened(visited, 'exercises');
    await visited.close();
  });
});

describe('an exercise of another kind', () => {
  test('of hostile texts is text, answered and unanswered, and a second visit is as quiet', async () => {
    const visited = await visit('kinds');
    const { page } = visited;
    await expectNothingHappened(visited, 'kinds');
    const results = await answerAll(page);
    expect(results).toHaveLength(OTHER_KINDS.length);
    expect(results.filter((result) => result === null)).toEqual([]);
    await expectNothingHappened(visited, 'kinds');
    expect(await reordered(page)).toEqual([]);
    await page.reload();
    await page.waitForFunction(() => document.querySelector(':not(:defined)') === null);
    expect(await page.locator('.mark:visible').count()).toBe(OTHER_KINDS.length);
    await expectNothingHappened(visited, 'kinds');
    await visited.close();
  });
});

/** Chooses everything there is in every exercise and checks it; gives what each exercise made of it. */
async function answerAll(page: Page): Promise<(string | null)[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('[data-exercise]')].map((exercise) => {
      for (const input of exercise.querySelectorAll('input')) {
        input.checked = true;
        if (input.type === 'text') input.value = 'x';
      }
      // Once for each step that an exercise may have.
      for (let step = 0; step < 4; step += 1) {
        if (exercise.getAttribute('data-result') === null) exercise.querySelector('form')?.requestSubmit();
      }
      return exercise.getAttribute('data-result');
    }),
  );
}

/** What HTML makes of a text that is no log line: no NUL, every line end a line feed, no half of a pair. */
function parsed(text: string): string {
  return text.replaceAll('\0', '').replaceAll(/\r\n?/g, '\n').toWellFormed();
}

function withoutPairs(text: string): string {
  return text.replaceAll(/`([^`]*)`/g, '$1');
}

describe.each(LONG.map((line, nth) => ({ ...line, nth })))('a line that does not end: $name', (line) => {
  const { nth, raw, text } = line;
  test('is there after five seconds of work, all of it, and one can go on reading', async () => {
    const visited = await visit(`long/${nth}`);
    const { page } = visited;
    await page.locator('footer').scrollIntoViewIfNeeded();
    await settled(page);
    const work = await workOf(page);
    expect(work).toBeGreaterThan(0.05);
    expect(work).toBeLessThan(5);
    await expectNothingHappened(visited, `long/${nth}`);
    const lines = await writtenLines(page);
    const expected = [shownAs(raw), ...opened(raw, text)];
    // Not toEqual: nobody wants to read a difference of a megabyte.
    expect(lines.length).toBe(expected.length);
    expect(lines.every((each, at) => each === expected[at])).toBe(true);
    await visited.close();
  });
});

const sessions = new WeakMap<Page, CDPSession>();

/** The way to Chromium's own counters, one a page: they count from when they are asked to. */
async function sessionOf(page: Page): Promise<CDPSession> {
  const session = sessions.get(page) ?? (await page.context().newCDPSession(page));
  sessions.set(page, session);
  return session;
}

/** Seconds of processor time the page has taken: a busy machine makes it wait, but not work. */
async function workOf(page: Page): Promise<number> {
  const session = await sessionOf(page);
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
}
