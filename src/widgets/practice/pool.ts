import type { Classify } from '../../lib/exercise/exercise-schema.ts';
import { address } from '../../lib/i18n/address.ts';
import type { Locale } from '../../lib/i18n/locale.ts';
import { drawSet } from '../../lib/practice/draw.ts';
import type { Taught } from '../../lib/practice/sheet.ts';
import { sheetOf, type Practised } from '../../lib/practice/sheet-of.ts';
import type { Sheet } from '../../lib/practice/sheet.ts';
import type { Viewpoint } from '../../lib/viewpoint/viewpoint.ts';
import { drills } from '../../mdx/drills.ts';
import { exercises } from '../../mdx/exercises.ts';
import { lessons } from '../../mdx/lessons.ts';
import { seals, sheets } from '../../mdx/sheets.ts';
import { signs } from '../../mdx/signs.ts';

/** The seed of the ten lines that stand on the page itself. */
const PAPER = 'paper';

/** All lines that can be practised: drills, and the exercises that ask the same, for when they were got wrong. */
export async function practised(): Promise<Practised[]> {
  const lessonOnes = (await exercises()).flatMap(({ exercise }): Practised[] =>
    exercise.kind === 'classify' ? [{ line: exercise, sign: null, exercise: true }] : [],
  );
  const drilled = (await drills()).map((line): Practised => ({ line, sign: line.sign, exercise: false }));
  return [...drilled, ...lessonOnes];
}

/** The sheet that the page fetches. */
export async function practiceSheet(locale: Locale): Promise<Sheet> {
  const titles = new Map((await signs()).map(({ id, title }) => [id, title[locale]]));
  return sheetOf(await practised(), {
    locale,
    seals: await seals(locale),
    viewpoints: await taughtViewpoints(locale),
    titleOf: (sign) => titles.get(sign) ?? null,
    signHref: address(locale, 'signs/{id}/', import.meta.env.BASE_URL),
  });
}

/** Each viewpoint, with where it is taught: its lesson, or its row of the sheet. */
export async function taughtViewpoints(locale: Locale): Promise<Record<Viewpoint, Taught>> {
  const [rows, course] = await Promise.all([sheets(), lessons(locale)]);
  const taught = (viewpoint: Viewpoint): Taught => {
    const row = rows.find(({ id }) => id === viewpoint);
    const lesson = course.find(({ entry }) => entry.data.viewpoint === viewpoint);
    const page = lesson ? `lessons/${lesson.name}/` : `viewpoints/#${viewpoint}`;
    return {
      name: row?.name[locale] ?? viewpoint,
      glyph: row?.glyph ?? '',
      href: address(locale, page, import.meta.env.BASE_URL),
    };
  };
  return {
    time: taught('time'),
    source: taught('source'),
    destination: taught('destination'),
    protocol: taught('protocol'),
    method: taught('method'),
    path: taught('path'),
    query: taught('query'),
    response: taught('response'),
    'user-agent': taught('user-agent'),
    header: taught('header'),
    body: taught('body'),
    callback: taught('callback'),
    sequence: taught('sequence'),
    certainty: taught('certainty'),
  };
}

/** Ten lines that stand on the page for those who have no JavaScript, or a printer. */
export function paperSet(pool: readonly Practised[]): Classify[] {
  const lines = pool.map(({ line, sign, exercise }) => ({
    id: line.id,
    viewpoint: line.viewpoint,
    verdict: line.verdict,
    sign,
    exercise,
  }));
  const learner = { answers: [], due: new Set<Viewpoint>(), wrong: [] };
  return drawSet({ kind: 'fixed', seed: PAPER }, lines, learner, PAPER).flatMap(({ id }) =>
    pool.filter(({ line }) => line.id === id).map(({ line }) => line),
  );
}
