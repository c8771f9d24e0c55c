import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { declaredIn } from '../../src/lib/authoring/answer-check.ts';
import { linesOf } from '../../src/lib/exercise/exercise-lines.ts';
import { exerciseSchema } from '../../src/lib/exercise/exercise-schema.ts';
import { LOCALES } from '../../src/lib/i18n/locale.ts';
import { read } from '../../src/lib/log/detect.ts';
import { FORMATS } from '../../src/lib/log/record.ts';
import { INTENTS, type Intent } from '../../src/lib/sign/intent.ts';
import { VIEWPOINTS } from '../../src/lib/viewpoint/viewpoint.ts';
import { loadJudge } from '../../tools/load-judge.ts';

/** The course as a whole: enough of everything, so that no viewpoint is a stepchild and suspicion alone does not score. */

const judge = loadJudge();
const EXERCISES = globSync('exercises/*/*.yaml').map((file) =>
  exerciseSchema.parse(parse(readFileSync(file, 'utf8'))),
);
const LINES = EXERCISES.flatMap((exercise) => linesOf(exercise).map(({ raw }) => raw));

/** Intents of nobody who means ill, or of whom it cannot be told. */
const CALM: readonly Intent[] = ['ordinary', 'crawler', 'research-scanner', 'discovery', 'unknown'];

test('there are eighteen lessons, in both languages', () => {
  for (const locale of LOCALES) expect(globSync(`content/lessons/*/${locale}.mdx`)).toHaveLength(18);
});

test('there are a hundred and fifty exercises, of all kinds, with thirty twins', () => {
  expect(EXERCISES.length).toBeGreaterThanOrEqual(150);
  const kinds = Map.groupBy(EXERCISES, ({ kind }) => kind);
  expect([...kinds.keys()].toSorted()).toEqual([
    'case',
    'classify',
    'compare',
    'decode',
    'order',
    'sort',
    'spot',
  ]);
  expect(kinds.get('compare')?.length).toBeGreaterThanOrEqual(30);
});

test.each(VIEWPOINTS)('%s has eight exercises', (viewpoint) => {
  expect(EXERCISES.filter((exercise) => exercise.viewpoint === viewpoint).length).toBeGreaterThanOrEqual(8);
});

test.each(INTENTS)('%s is the answer in six exercises', (intent) => {
  const having = EXERCISES.filter((exercise) => declaredIn(exercise).some((one) => one.intent === intent));
  expect(having.length).toBeGreaterThanOrEqual(6);
});

test.each(FORMATS)('%s is read in three exercises', (format) => {
  const having = EXERCISES.filter((exercise) =>
    linesOf(exercise).some(({ raw }) => read(raw).format === format),
  );
  expect(having.length).toBeGreaterThanOrEqual(3);
});

describe('of all lines', () => {
  test('two in five are nobody to worry about', () => {
    const calm = LINES.filter((raw) => CALM.includes(judge.judge(read(raw)).verdict.intent));
    expect(calm.length / LINES.length).toBeGreaterThanOrEqual(0.4);
  });

  test('none is asked about twice', () => {
    const own = EXERCISES.filter(({ kind }) => kind === 'classify' || kind === 'spot').flatMap((exercise) =>
      linesOf(exercise).map(({ raw }) => raw.trim()),
    );
    expect(own.filter((raw, nth) => own.indexOf(raw) !== nth)).toEqual([]);
  });
});
