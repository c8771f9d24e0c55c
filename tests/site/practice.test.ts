import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { pageFiles } from '../../tools/page-weight.ts';
import { explained } from './hand.ts';
import { useSite } from './visit.ts';

const site = useSite();
const PAGES = ['practice/', 'en/practice/'] as const;
const DIST = process.env.DIST ?? 'dist';
const KEY = 'mitsuyomi:v1';
const CALM = ['ordinary', 'crawler', 'research-scanner', 'discovery', 'unknown'];

interface Drill {
  readonly at: string;
  readonly line: string;
  readonly viewpoint: string;
  readonly right: string;
  readonly given: string | null;
  readonly evidence: string;
  readonly sure?: string;
}
interface Stored {
  readonly drills?: readonly Drill[];
  readonly reviews?: Readonly<Record<string, { readonly due: string }>>;
}

const stored = async (page: Page): Promise<Stored> =>
  page.evaluate((key) => JSON.parse(localStorage.getItem(key) ?? '{}') as Stored, KEY);
const drills = async (page: Page): Promise<readonly Drill[]> => (await stored(page)).drills ?? [];
/** The line at hand. */
const line = (page: Page) => page.locator('[data-stage] log-classify');
const begin = async (page: Page): Promise<void> => {
  await page.locator('button[data-start]').click();
  await line(page).waitFor();
};
const next = (page: Page) => page.locator('button[data-next]').click();
const id = async (page: Page): Promise<string> => (await line(page).getAttribute('data-exercise')) ?? '';

/** Answers the line at hand: right, with its evidence, or wrong. */
async function answer(page: Page, isRight: boolean): Promise<void> {
  const right = (await line(page).getAttribute('data-verdict')) ?? '';
  const offered = await line(page)
    .locator('.verdict input')
    .evaluateAll((radios) => radios.map((radio) => radio.getAttribute('value') ?? ''));
  const chosen = isRight ? right : offered.find((value) => value !== right);
  await line(page)
    .locator(`.verdict [value="${chosen ?? ''}"]`)
    .check();
  if (isRight) {
    // By place, not by key: a key may hold what no selector can.
    const places = await line(page).evaluate((exercise) => {
      const keys = [...exercise.querySelectorAll<HTMLElement>('.answer [data-part][data-role="decisive"]')];
      return [...exercise.querySelectorAll<HTMLElement>('label.part')].flatMap((label, index) =>
        keys.some(({ dataset }) => dataset.part === label.dataset.part) ? [index] : [],
      );
    });
    for (const place of places)
      await line(page).locator('label.part').nth(place).locator('.base').first().click();
  }
  await line(page).locator('button[type=submit]').click();
  await explained(page);
}

/** Answers what is left of a set, `n` of it wrong, and leads to the summary. */
async function readOn(page: Page, wrong: number): Promise<void> {
  const total = Number((await page.locator('[data-position]').innerText()).split('/')[1]);
  for (let at = (await drillsOfSet(page)) + 1; at <= total; at += 1) {
    await answer(page, at > wrong);
    await next(page);
  }
}

const drillsOfSet = (page: Page): Promise<number> =>
  page.locator('.practice-run .run-ticks li[data-mark]:not([data-mark="now"])').count();

/** A learner who has answered before. */
function history(count: number, changes: Partial<Drill> = {}): Stored & { version: 1; exercises: object } {
  const answers = Array.from({ length: count }, (_, i) => ({
    at: new Date(Date.UTC(2026, 9, 1) + i * 3_600_000).toISOString(),
    line: `gone-${i}`,
    viewpoint: 'path',
    right: 'exploit',
    given: 'exploit',
    evidence: 'right',
    ...changes,
  }));
  return { version: 1, exercises: {}, drills: answers };
}

const remembering = (record: object) => (page: Page) =>
  page.addInitScript(
    ([key, text]) => {
      if (localStorage.getItem(key) === null) localStorage.setItem(key, text);
    },
    [KEY, JSON.stringify(record)] as const,
  );

describe.each(PAGES)('/%s without JavaScript', (path) => {
  test('is ten lines that can be answered on paper, and nothing that could not work', async () => {
    const { page, close } = await site.visit(path, { javaScriptEnabled: false });
    const lines = page.locator('[data-state="paper"] log-classify');
    expect(await lines.count()).toBe(10);
    expect(await page.locator('[data-state="start"]').isVisible()).toBe(false);
    for (const one of await lines.all()) {
      expect(await one.locator('.verdict').count()).toBeGreaterThanOrEqual(3);
      await one.locator('.answer > summary').click();
      expect((await one.locator('.answer').innerText()).length).toBeGreaterThan(150);
    }
    const verdicts = await lines.evaluateAll((all) =>
      all.map((one) => one.getAttribute('data-verdict') ?? ''),
    );
    expect(verdicts.filter((verdict) => CALM.includes(verdict)).length).toBeGreaterThanOrEqual(4);
    await page.emulateMedia({ media: 'print' });
    expect(await lines.last().locator('.line').first().isVisible()).toBe(true);
    await close();
  });
});

describe.each(PAGES)('a set on /%s', (path) => {
  test('is ten lines, each with its reasons, and a summary with misses and false alarms apart', async () => {
    const { page, complaints, close } = await site.visit(path);
    await begin(page);
    expect(await page.locator('[data-position]').innerText()).toBe('1 / 10');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('exercise-question');
    await readOn(page, 3);
    const end = page.locator('[data-state="end"]');
    expect(await end.isVisible()).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('practice-end');
    const answers = await drills(page);
    expect(answers).toHaveLength(10);
    expect(new Set(answers.map((each) => each.line)).size).toBe(10);
    expect(answers.filter(({ right }) => CALM.includes(right)).length).toBeGreaterThanOrEqual(4);
    const misses = answers.filter(({ right, given }) => !CALM.includes(right) && CALM.includes(given ?? ''));
    const alarms = answers.filter(({ right, given }) => CALM.includes(right) && !CALM.includes(given ?? ''));
    expect(await end.locator('[data-meter="misses"] [data-count]').innerText()).toBe(String(misses.length));
    expect(await end.locator('[data-meter="alarms"] [data-count]').innerText()).toBe(String(alarms.length));
    expect(await end.locator('[data-confused] li').count()).toBeGreaterThan(0);
    for (const link of await end.locator('[data-confused] a').all())
      expect(await link.getAttribute('href')).toMatch(/\/(?:signs|lessons|viewpoints)\//);
    const viewpoints = new Set(answers.map(({ viewpoint }) => viewpoint));
    expect(await end.locator('[data-return]:visible').count()).toBe(viewpoints.size);
    expect(Object.keys((await stored(page)).reviews ?? {}).sort()).toEqual([...viewpoints].sort());
    await end.locator('[data-more]').click();
    expect(await page.locator('[data-position]').innerText()).toBe('1 / 10');
    expect(answers.map((each) => each.line)).not.toContain(await id(page));
    expect(complaints).toEqual({ console: [], elsewhere: [] });
    await close();
  });
});

test('it can be done with keys alone', async () => {
  const { page, close } = await site.visit('practice/');
  await page.locator('button[data-start]').focus();
  await page.keyboard.press('Enter');
  const first = await id(page);
  await page.keyboard.press('n');
  expect(await id(page)).toBe(first);
  await page.keyboard.press('2');
  expect(await line(page).locator('.verdict input').nth(1).isChecked()).toBe(true);
  await page.keyboard.press('1');
  expect(await line(page).locator('.verdict input').nth(0).isChecked()).toBe(true);
  await page.keyboard.press('Enter');
  await explained(page);
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('feedback');
  await page.keyboard.press('n');
  expect(await id(page)).not.toBe(first);
  expect(await page.locator('[data-position]').innerText()).toBe('2 / 10');
  await close();
});

test('printed from the start card it is the ten lines of the page', async () => {
  const { page, close } = await site.visit('practice/');
  const paper = page.locator('[data-state="paper"] log-classify').first();
  await expect.poll(() => paper.isVisible()).toBe(false);
  await page.emulateMedia({ media: 'print' });
  expect(await paper.isVisible()).toBe(true);
  expect(await page.locator('[data-state="start"]').isVisible()).toBe(false);
  await page.emulateMedia({ media: 'screen' });
  await begin(page);
  await page.emulateMedia({ media: 'print' });
  expect(await paper.isVisible()).toBe(false);
  expect(await line(page).isVisible()).toBe(true);
  await close();
});

test('it can be done by touch, on a phone', async () => {
  const { page, close } = await site.visit('practice/', {
    hasTouch: true,
    viewport: { width: 390, height: 844 },
  });
  await page.locator('button[data-start]').tap();
  await line(page).locator('.verdict').first().tap();
  await line(page).locator('button[type=submit]').tap();
  await explained(page);
  await page.locator('button[data-next]').tap();
  expect(await page.locator('[data-position]').innerText()).toBe('2 / 10');
  await close();
});

test('the first answer to a line is the one that counts, and is kept at once', async () => {
  const { page, close } = await site.visit('practice/');
  await begin(page);
  await answer(page, false);
  expect(await drills(page)).toHaveLength(1);
  const right = (await line(page).getAttribute('data-verdict')) ?? '';
  await line(page).locator(`.verdict [value="${right}"]`).check();
  await line(page).locator('button[type=submit]').click();
  await explained(page);
  const [only, ...more] = await drills(page);
  expect(more).toEqual([]);
  expect(only?.given).not.toBe(right);
  expect(Object.keys((await stored(page)) as object)).not.toContain('undefined');
  await page.locator('button[data-stop]').click();
  expect(await page.locator('[data-state="end"]').isVisible()).toBe(true);
  expect(await page.locator('[data-read]').innerText()).toContain('1');
  await page.reload();
  expect(await drills(page)).toHaveLength(1);
  await close();
});

test('stopped before the first answer it leads back to the start', async () => {
  const { page, close } = await site.visit('practice/');
  await begin(page);
  await page.locator('button[data-stop]').click();
  expect(await page.locator('[data-state="start"]').isVisible()).toBe(true);
  await close();
});

describe('a link', () => {
  test('to a set gives everybody the same lines, whatever is remembered', async () => {
    const ids: string[][] = [];
    for (const before of [undefined, remembering(history(60, { right: 'crawler', given: 'exploit' }))]) {
      const { page, close } = await site.visit('practice/#s=7KQ2', before ? { before } : {});
      await line(page).waitFor();
      const seen: string[] = [];
      for (let i = 0; i < 10; i += 1) {
        const offered = await line(page)
          .locator('.verdict input')
          .evaluateAll((all) => all.map((one) => one.getAttribute('value')));
        seen.push(
          `${await id(page)} ${offered.join()} ${(await line(page).locator('.log').first().getAttribute('data-help')) ?? ''}`,
        );
        await answer(page, true);
        await next(page);
      }
      ids.push(seen);
      await close();
    }
    expect(ids[0]).toHaveLength(10);
    expect(ids[1]).toEqual(ids[0]);
  });

  test('to a viewpoint asks about that viewpoint', async () => {
    const { page, close } = await site.visit('en/practice/#v=path');
    await line(page).waitFor();
    await readOn(page, 0);
    const answers = await drills(page);
    expect(answers.filter(({ viewpoint }) => viewpoint === 'path').length).toBeGreaterThanOrEqual(6);
    await close();
  });

  test('to what was wrong asks exactly that, exercises of lessons among it', async () => {
    const { page, close } = await site.visit('practice/');
    await begin(page);
    await readOn(page, 2);
    const wrong = (await drills(page)).filter(({ right, given }) => right !== given).map((each) => each.line);
    await page.goto('x/4ZG8/');
    await page.locator('[value="exploit"]').check();
    await page.locator('button[type=submit]').click();
    await explained(page);
    await page.goto('practice/#wrong');
    await line(page).waitFor();
    expect(await page.locator('[data-position]').innerText()).toBe('1 / 3');
    const asked: string[] = [];
    for (let i = 0; i < 3; i += 1) {
      asked.push(await id(page));
      await answer(page, true);
      await next(page);
    }
    expect(asked).toEqual([...wrong, '4ZG8']);
    const best = await page.evaluate(
      (key) =>
        (JSON.parse(localStorage.getItem(key) ?? '{}') as { exercises: Record<string, { best: string }> })
          .exercises['4ZG8']?.best,
      KEY,
    );
    expect(best).toBe('right');
    await page.goto('about:blank');
    await page.goto('practice/#wrong');
    await expect.poll(() => page.locator('[data-none-wrong]').isVisible()).toBe(true);
    await close();
  });

  test('of no known kind asks nothing', async () => {
    const { page, close } = await site.visit('practice/#v=constructor');
    await expect.poll(() => page.locator('[data-state="start"]').isVisible()).toBe(true);
    expect(await line(page).count()).toBe(0);
    await close();
  });
});

describe('help', () => {
  test('is all there for a beginner, and few verdicts to choose from', async () => {
    const { page, close } = await site.visit('practice/');
    await begin(page);
    expect(await line(page).locator('.log').first().getAttribute('data-help')).toBe('worked');
    expect(await line(page).locator('.verdict').count()).toBe(3);
    await close();
  });

  test('is gone for somebody who is accurate, and there is more to confuse', async () => {
    const { page, close } = await site.visit('practice/#v=path', { before: remembering(history(30)) });
    await line(page).waitFor();
    // The calm lines that fill a block may be of another viewpoint.
    await expect
      .poll(async () => {
        const help = await line(page).locator('.log').first().getAttribute('data-help');
        const verdicts = await line(page).locator('.verdict').count();
        if (help === 'bare' && verdicts >= 4) return true;
        await answer(page, true);
        await next(page);
        return false;
      })
      .toBe(true);
    expect(await line(page).locator('.exercise-kind').isVisible()).toBe(false);
    await answer(page, true);
    expect(await line(page).locator('.exercise-kind').isVisible()).toBe(true);
    await close();
  });
});

test('sure and wrong gets the long explanation, and comes back the same day', async () => {
  const { page, close } = await site.visit('practice/', {
    before: (fresh) => fresh.addInitScript(() => localStorage.setItem('mitsuyomi:confidence', 'on')),
  });
  await begin(page);
  await line(page).locator('.confidence [value="sure"]').check();
  await answer(page, false);
  const [only] = await drills(page);
  expect(only?.sure).toBe('sure');
  expect(await line(page).locator('.answer').getAttribute('open')).not.toBeNull();
  await page.locator('button[data-stop]').click();
  await page.locator('button[data-back]').click();
  expect(await page.locator('[data-due]:visible').count()).toBe(1);
  expect(await page.locator(`[data-due="${only?.viewpoint ?? ''}"]`).isVisible()).toBe(true);
  await close();
});

test('another tab is heard', async () => {
  const { page, close } = await site.visit('practice/', { before: remembering(history(4)) });
  const count = page.locator('[data-state="start"] [data-meter="misses"] [data-says]');
  const before = await count.innerText();
  const other = await page.context().newPage();
  await other.goto('en/practice/');
  await begin(other);
  await readOn(other, 0);
  await expect.poll(() => count.innerText()).not.toBe(before);
  await close();
});

test('where storage is refused it works for this page, and says that nothing is kept', async () => {
  const { page, complaints, close } = await site.visit('practice/', {
    before: (fresh) =>
      fresh.addInitScript(() => {
        Object.defineProperty(window, 'localStorage', {
          get: () => {
            throw new DOMException('refused', 'SecurityError');
          },
        });
      }),
  });
  await begin(page);
  await answer(page, false);
  expect(await page.locator('[data-notice="refused"]').isVisible()).toBe(true);
  await next(page);
  await answer(page, true);
  await page.locator('button[data-stop]').click();
  expect(await page.locator('[data-read]').innerText()).toContain('2');
  await page.locator('button[data-back]').click();
  expect(await page.locator('[data-wrong]').isVisible()).toBe(true);
  expect(complaints.console).toEqual([]);
  await close();
});

describe('the network', () => {
  test('may go once the lines are here', async () => {
    const { page, complaints, close } = await site.visit('practice/');
    await begin(page);
    await page.context().setOffline(true);
    await readOn(page, 1);
    expect(await page.locator('[data-state="end"]').isVisible()).toBe(true);
    await page.locator('button[data-more]').click();
    await answer(page, true);
    expect(complaints.console).toEqual([]);
    await close();
  });

  test('that is gone before is said, with a way to try again and lines to read', async () => {
    const { page, close } = await site.visit('practice/', {
      before: (fresh) => fresh.route('**/practice/lines.json', (route) => route.abort()),
    });
    const failed = page.locator('[data-failed]');
    await expect.poll(() => failed.isVisible()).toBe(true);
    const paper = page.locator('[data-state="paper"] log-classify').first();
    await paper.locator('.verdict input').first().check();
    await paper.locator('button[type=submit]').click();
    await explained(page);
    expect(await paper.locator('.feedback').isVisible()).toBe(true);
    expect(await page.evaluate((key) => localStorage.getItem(key), KEY)).toBeNull();
    await page.locator('button[data-start]').click();
    await page.unroute('**/practice/lines.json');
    await page.locator('[data-again]').click();
    // What was asked for begins when the lines come.
    await line(page).waitFor();
    expect(await failed.isVisible()).toBe(false);
    expect(await paper.isVisible()).toBe(false);
    await close();
  });

  test('is asked for the lines only, once, and only by this page', async () => {
    const asked: string[] = [];
    const { page, complaints, close } = await site.visit('practice/', {
      before: (fresh) => {
        fresh.on('request', (request) => {
          if (request.resourceType() === 'fetch') asked.push(new URL(request.url()).pathname);
        });
        return Promise.resolve();
      },
    });
    await begin(page);
    await readOn(page, 0);
    await page.locator('button[data-more]').click();
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatch(/\/practice\/lines\.json$/);
    expect(complaints).toEqual({ console: [], elsewhere: [] });
    await close();
  });

  test('is allowed to this page by its own policy, and to no other', () => {
    const policyOf = (file: string): string =>
      /<meta http-equiv="content-security-policy" content="([^"]+)"/.exec(readFileSync(file, 'utf8'))?.[1] ??
      '';
    for (const path of PAGES) expect(policyOf(`${DIST}/${path}index.html`)).toContain("connect-src 'self'");
    if (existsSync(`${DIST}/about/index.html`))
      expect(policyOf(`${DIST}/about/index.html`)).not.toContain('connect-src');
  });
});

describe.each(PAGES)('/%s is light', (path) => {
  test('its lines take at most 120 kB, its scripts 25 kB', () => {
    const weigh = (file: string): number => gzipSync(readFileSync(`${DIST}/${file}`)).length;
    const lines = weigh(`${path}lines.json`);
    const { files } = pageFiles(DIST, `${path}index.html`, process.env.BASE ?? '/');
    const scripts = files.filter((file) => file.endsWith('.js')).reduce((sum, file) => sum + weigh(file), 0);
    console.log(`${path}: lines ${lines} B, scripts ${scripts} B, page ${weigh(`${path}index.html`)} B`);
    expect(lines).toBeLessThanOrEqual(120_000);
    expect(scripts).toBeLessThanOrEqual(25_000);
  });
});

test('feedback is painted within 50 ms on a processor four times as slow', async () => {
  const { page, close } = await site.visit('practice/', { before: remembering(history(390)) });
  await begin(page);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const times: number[] = [];
  for (let i = 0; i < 10; i += 1) {
    await line(page).locator('.verdict input').first().check();
    // A frame is painted before the task that follows its callback.
    const took = await line(page)
      .locator('button[type=submit]')
      .evaluate(
        (button) =>
          new Promise<number>((done) => {
            const from = performance.now();
            if (button instanceof HTMLElement) button.click();
            requestAnimationFrame(() => {
              const { port1, port2 } = new MessageChannel();
              port1.onmessage = () => {
                done(performance.now() - from);
              };
              port2.postMessage(null);
            });
          }),
      );
    times.push(took);
    await next(page);
  }
  times.sort((a, b) => a - b);
  // What else the machine does only adds to it.
  const [fastest = Infinity] = times;
  console.log(`feedback, ms: ${times.map((time) => time.toFixed(0)).join(' ')}`);
  expect(fastest).toBeLessThan(50);
  await close();
});

describe('each state is clean for axe', () => {
  test.each(PAGES)('/%s', async (path) => {
    const { page, close } = await site.visit(path, {
      bypassCSP: true,
      before: async (fresh) => {
        await fresh.addInitScript(axe.source);
        await remembering(history(6, { given: 'ordinary' }))(fresh);
      },
    });
    const clean = async (): Promise<void> => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        const found = await page.evaluate(async () => {
          const { axe: tool } = window as unknown as {
            axe: {
              run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
            };
          };
          const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
          const { violations } = await tool.run({ runOnly: rules });
          return violations.flatMap((rule) =>
            rule.nodes.map(({ html }) => `${rule.id}: ${html.slice(0, 160)}`),
          );
        });
        expect(found).toEqual([]);
      }
    };
    await page.locator('[data-state="start"] details > summary').click();
    await clean();
    await begin(page);
    await clean();
    await answer(page, false);
    await clean();
    await page.locator('button[data-stop]').click();
    await clean();
    await close();
  });
});
