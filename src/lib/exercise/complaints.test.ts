import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { exerciseMistakes } from './exercise-rules.ts';
import { exerciseSchema, type Exercise } from './exercise-schema.ts';

/** Complaints of other courses' learners that need no browser; the others are in `tests/site/complaints.test.ts`. */
const ROOT = new URL('../../../', import.meta.url);

function exercise(path: string): Exercise {
  return exerciseSchema.parse(parse(readFileSync(new URL(`exercises/${path}.yaml`, ROOT), 'utf8')));
}

/** Each kind whose answers are texts of the exercise's own, with one of them said in other words. */
function saying(text: { ja: string; en: string }): Exercise[] {
  const decode = exercise('query/decode-double-percent');
  if (decode.kind === 'decode' && decode.says.options[0]) decode.says.options[0].text = text;
  const file = exercise('cases/one-morning');
  const step = file.kind === 'case' ? file.steps.find(({ do: does }) => does === 'choose') : undefined;
  if (step?.do === 'choose' && step.options[0]) step.options[0].text = text;
  const sort = exercise('path/sort-look-leak-act');
  if (sort.kind === 'sort') sort.classes.push({ key: 'those', name: text });
  return [decode, file, sort];
}

describe('rust-book PR #147: no answer speaks of the others, for they are shuffled', () => {
  test.each([
    ['All of the above', '上のすべて'],
    ['None of these', 'どれでもない'],
    ['Both of them', '以上のどちら'],
    ['Neither of the two', 'いずれでもない'],
    ['Any of the others', 'ほかのいずれか'],
    ['All of those', '上記すべて'],
    ['Either of the above', 'どちらも正しい'],
  ])('%s, %s', (en, ja) => {
    for (const each of saying({ ja, en })) {
      const found = exerciseMistakes(each).map((mistake) => mistake.found);
      expect(found, each.kind).toEqual(expect.arrayContaining([`"${ja}"`, `"${en}"`]));
    }
  });
});
