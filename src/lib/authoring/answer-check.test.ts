import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { exerciseSchema, type Exercise } from '../exercise/exercise-schema.ts';
import type { Intent } from '../sign/intent.ts';
import { answerMistakes, declaredIn } from './answer-check.ts';

const exercise = (file: string): Exercise =>
  exerciseSchema.parse(
    parse(readFileSync(new URL(`../../../exercises/${file}.yaml`, import.meta.url), 'utf8')),
  );
const TWINS = exercise('method/twins-login');
const SORT = exercise('path/sort-look-leak-act');
const SURPRISE = { ja: '理由です。', en: 'A reason.' };

test.each([
  ['classify', exercise('user-agent/zgrab'), ['discovery']],
  ['compare', TWINS, ['fingerprint', 'credential']],
  ['sort', SORT, ['fingerprint', 'info-leak', 'exploit', 'info-leak']],
  ['spot', exercise('user-agent/spot-payload'), []],
])('the verdicts that a %s exercise declares', (_, declaring, intents) => {
  expect(declaredIn(declaring).map(({ intent }) => intent)).toEqual(intents);
});

describe('an answer is held against the signs', () => {
  const says = (asked: Exercise, judged: (raw: string) => Intent) =>
    answerMistakes(asked, judged).map(
      ({ path, found, expected }) => `${path.join('.')} ${found} / ${expected}`,
    );
  const agree = (raw: string): Intent => (raw.includes('POST') ? 'credential' : 'fingerprint');

  test('and agrees', () => {
    expect(says(TWINS, agree)).toEqual([]);
  });

  test('and is named where it differs', () => {
    expect(says(TWINS, () => 'unknown')).toEqual([
      'lines.a.verdict "fingerprint" / "unknown", which is what the signs say of the line',
      'lines.b.verdict "credential" / "unknown", which is what the signs say of the line',
    ]);
  });

  test('and may differ where the exercise says why', () => {
    expect(says({ ...TWINS, surprise: SURPRISE }, () => 'unknown')).toEqual([]);
  });

  test('and must differ where it says so', () => {
    expect(says({ ...TWINS, surprise: SURPRISE }, agree)).toEqual([
      'surprise a surprise / a surprise only where the signs say something else',
    ]);
  });
});
