import { describe, expect, it } from 'vitest';
import { grade } from '../exercise/grade.ts';
import { poolOf } from './practice.arbitrary.ts';
import { reviewed, type Timed } from './schedule.ts';
import { drillAnswer, missedIn, wentOf, withAnswer, type Sitting } from './sitting.ts';

const NOW = new Date('2026-11-24T08:00:00.000Z');
const [line = raise()] = poolOf(1);
const sitting: Sitting = { lines: [line, { ...line, id: 'b' }, { ...line, id: 'c' }], before: {}, done: [] };
const KEY = { verdict: line.verdict, parts: [{ key: 'path=/', role: 'decisive' as const }] };

function timed(verdict: string | null, parts: readonly string[]): Timed {
  const answer = { verdict, parts };
  return { answer: drillAnswer(line, answer, grade(KEY, answer), NOW), seconds: 20 };
}

function raise(): never {
  throw new Error('a pool of one has one line');
}

const RIGHT = timed(line.verdict, ['path=/']);
const UNFOUNDED = timed(line.verdict, []);
const WRONG = timed(line.verdict === 'proxy' ? 'exploit' : 'proxy', []);

describe('an answer in practice', () => {
  it('is kept with what was right, what was given and how the evidence was', () => {
    const answer = { verdict: 'nonsense', parts: [], confidence: 'sure' as const };
    expect(drillAnswer(line, answer, grade(KEY, answer), NOW)).toEqual({
      at: NOW.toISOString(),
      line: line.id,
      viewpoint: line.viewpoint,
      right: line.verdict,
      given: null,
      evidence: 'open',
      sure: 'sure',
    });
  });

  it('went right, partly or wrong', () => {
    expect([RIGHT, UNFOUNDED, WRONG].map(wentOf)).toEqual(['right', 'partly', 'wrong']);
  });
});

describe('a sitting', () => {
  it('reviews a viewpoint once, from where it stood before, after every answer anew', () => {
    const first = withAnswer(sitting, RIGHT, NOW);
    const second = withAnswer(first.sitting, WRONG, NOW);
    expect(second.sitting.done).toEqual([RIGHT, WRONG]);
    expect(second.review).toEqual(reviewed(undefined, [RIGHT, WRONG], NOW));
    expect(second.review.reps).toBe(1);
    expect(second.review.due < first.review.due).toBe(true);
  });

  it('names what was wrong, and not what was not reached', () => {
    const done = { ...sitting, done: [WRONG, UNFOUNDED] };
    expect(missedIn(done).map(({ id }) => id)).toEqual([line.id]);
  });
});
