import { globSync, readFileSync } from 'node:fs';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { HOSTILE, nginxLine, wowhoneypotLine } from '../../../tests/fixtures/hostile.ts';
import { loadKnowledge } from '../../../tools/load-drill.ts';
import { SEALS } from '../../../tests/fixtures/hostile-seals.ts';
import { drillPool } from '../../lib/drill/pool.ts';
import { order } from '../../lib/exercise/shuffle.ts';
import { exerciseSchema, type Classify } from '../../lib/exercise/exercise-schema.ts';
import type { Locale } from '../../lib/i18n/locale.ts';
import { read } from '../../lib/log/detect.ts';
import { lineOf } from '../../lib/practice/sheet.ts';
import { sheetOf, type Surroundings } from '../../lib/practice/sheet-of.ts';
import { INTENTS } from '../../lib/sign/intent.ts';
import { VIEWPOINTS } from '../../lib/viewpoint/viewpoint.ts';
import Classified from '../classify/Classify.astro';
import { need } from '../need.ts';
import { BLANK } from './blank.ts';
import { fill } from './fill.ts';

const taught = (viewpoint: string) => ({
  name: viewpoint,
  glyph: viewpoint.slice(0, 1),
  href: `/${viewpoint}/`,
});
const surroundings = (locale: Locale): Surroundings => ({
  locale,
  seals: SEALS,
  viewpoints: Object.fromEntries(VIEWPOINTS.map((id) => [id, taught(id)])) as Surroundings['viewpoints'],
  titleOf: (sign) => `title of ${sign}`,
  signHref: '/signs/{id}/',
});

let container: AstroContainer;
beforeAll(async () => {
  container = await AstroContainer.create();
});

/** What the server makes of a line. */
async function served(exercise: Classify, locale: Locale): Promise<HTMLElement> {
  const { glyph, href } = taught(exercise.viewpoint);
  const context = { heading: 'h2', glyph, seals: SEALS, href: '', viewpointHref: href, next: null };
  const markup = await container.renderToString(Classified, { props: { exercise, locale, context } });
  const page = document.createElement('div');
  page.innerHTML = markup;
  return need(page, 'log-classify', HTMLElement);
}

/** What the browser makes of the template and the sheet: after a way through JSON. */
async function filled(exercise: Classify, locale: Locale, sign: string | null = null): Promise<HTMLElement> {
  const sheet = JSON.parse(
    JSON.stringify(sheetOf([{ line: exercise, sign, exercise: false }], surroundings(locale))),
  ) as ReturnType<typeof sheetOf>;
  const template = await served(BLANK, locale);
  const [packed] = sheet.lines;
  if (!packed) throw new Error('the sheet has one line');
  const line = lineOf(sheet, packed);
  const offered = INTENTS.filter((intent) => intent === exercise.verdict || exercise.options[intent]);
  const verdicts = order(offered, exercise.id) as typeof offered;
  fill(template, line, sheet, {
    help: exercise.help,
    offer: { verdicts, parts: line.parts.map(({ key }) => key) },
  });
  return sent(template);
}

/** As HTML carries it: no NUL, no lone CR, no half surrogate. */
function sent(element: HTMLElement): HTMLElement {
  const page = document.createElement('div');
  page.innerHTML = element.outerHTML.toWellFormed();
  return need(page, 'log-classify', HTMLElement);
}

/** Markup without what a browser does not show: blanks between blocks, the address of the exercise, Astro's own marks. */
function plain(root: HTMLElement): string {
  for (const script of root.querySelectorAll('script, noscript')) script.remove();
  // Practice says instead which of ten it is.
  root.querySelector('.exercise-kind > span:not(.seal)')?.remove();
  const line = [...root.querySelectorAll('.line')].map((each) => each.outerHTML);
  for (const each of root.querySelectorAll('.line')) each.remove();
  root.normalize();
  const rest = root.outerHTML.replaceAll(/\s+/g, ' ').replaceAll(/ ?(<[^>]*>) ?/g, '\n$1');
  return [rest, ...line].join('\n');
}

const FILES = globSync('exercises/*/*.yaml').map((file) =>
  exerciseSchema.parse(parse(readFileSync(file, 'utf8'))),
);
const POOL = FILES.filter((exercise) => exercise.kind === 'classify');

describe.each(['ja', 'en'] as const)('a line filled in %s is what the server makes of it', (locale) => {
  test.each(POOL.map((exercise) => [exercise.id, exercise] as const))('%s', async (_, exercise) => {
    expect(plain(await filled(exercise, locale))).toBe(plain(await served(exercise, locale)));
  });
});

describe('a drill filled is what the server makes of it', () => {
  const drills = drillPool(loadKnowledge(), 'twins', 120);
  test.each(drills.map((drill) => [drill.id, drill] as const))('%s', async (_, drill) => {
    const locale = drill.id.length % 2 === 0 ? 'ja' : 'en';
    expect(plain(await filled(drill, locale))).toBe(plain(await served(drill, locale)));
  });
});

test('a line that a sign decides leads to the sign for its sources', async () => {
  const [exercise] = POOL;
  if (!exercise) throw new Error('there are exercises');
  const page = await filled(exercise, 'en', 'git-config');
  const links = [...page.querySelectorAll('.sources a')];
  expect(links.map((link) => [link.getAttribute('href'), link.textContent])).toEqual([
    ['/signs/git-config/', 'title of git-config'],
  ]);
});

const hostileText = (text: string) => ({ ja: text, en: text });
function hostile(raw: string, text: string, id: string): Classify {
  const part = read(raw).fields.status ? { in: 'status' as const, text: '404' } : null;
  const why = hostileText(text);
  const option = { tempting: why, 'would-need': why };
  return {
    ...BLANK,
    id,
    viewpoint: 'query',
    help: 'seals',
    line: { raw },
    question: why,
    why,
    parts: [
      { in: 'user-agent', text, role: 'decoy', why },
      ...(part ? [{ ...part, role: 'decisive' as const, why }] : []),
    ],
    options: { exploit: option, crawler: option },
    hints: [why, why, why],
    sources: [{ url: 'github:a/b:c', shows: why }],
  };
}

describe('hostile text stays text, as on the server', () => {
  test.each(
    HOSTILE.flatMap(({ name, text }) => [
      [`${name} (nginx)`, hostile(nginxLine(text), text, 'N')] as const,
      [`${name} (WOWHoneypot)`, hostile(wowhoneypotLine(text), text, 'W')] as const,
    ]),
  )('%s', async (_, exercise) => {
    expect(plain(await filled(exercise, 'en'))).toBe(plain(await served(exercise, 'en')));
  });
});
