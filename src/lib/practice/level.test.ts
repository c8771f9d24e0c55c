import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DrillAnswer } from '../progress/progress.ts';
import { levelAt, LEVELS, stepOf } from './level.ts';
import { historyOf, poolOf } from './practice.arbitrary.ts';

const POOL = poolOf(20);
const TOP = LEVELS.length - 1;
const answer = (changes: Partial<DrillAnswer> = {}): DrillAnswer => ({
  at: '2026-11-24T00:00:00.000Z',
  line: 'a',
  viewpoint: 'path',
  right: 'exploit',
  given: 'exploit',
  evidence: 'right',
  ...changes,
});
const times = (count: number, changes: Partial<DrillAnswer> = {}): DrillAnswer[] =>
  Array.from({ length: count }, () => answer(changes));
const WRONG = { given: 'ordinary', evidence: 'wrong' } as const;

describe('the levels', () => {
  it('take help away and add what can be confused, never the other way', () => {
    const helps = ['worked', 'seals', 'bare'];
    for (const [step, level] of LEVELS.slice(1).entries()) {
      const easier = levelAt(step);
      expect(helps.indexOf(level.help)).toBeGreaterThanOrEqual(helps.indexOf(easier.help));
      expect(level.options).toBeGreaterThanOrEqual(easier.options);
      expect(level.decoys).toBeGreaterThanOrEqual(easier.decoys);
    }
    expect(LEVELS[0]).toMatchObject({ help: 'worked', options: 3 });
    expect(LEVELS.at(-1)).toMatchObject({ help: 'bare', options: 5 });
  });
});

describe('the step on a viewpoint', () => {
  it('begins with worked lines', () => {
    expect(stepOf([], 'path')).toBe(0);
    expect(stepOf(times(2), 'path')).toBe(0);
  });

  it('rises after three right in a row, and so up to the bare line', () => {
    expect(stepOf(times(3), 'path')).toBe(1);
    expect(stepOf(times(30), 'path')).toBe(TOP);
  });

  it('rises with four of five', () => {
    expect(stepOf([...times(2), answer(WRONG), ...times(1), ...times(1)], 'path')).toBe(1);
  });

  it('does not rise on verdicts for the wrong reason, or on guesses', () => {
    expect(stepOf(times(30, { evidence: 'wrong' }), 'path')).toBe(0);
    expect(stepOf(times(30, { sure: 'guess' }), 'path')).toBe(0);
  });

  it('falls gently: one step in five', () => {
    const top = times(30);
    expect(stepOf([...top, ...times(2, WRONG)], 'path')).toBe(TOP);
    expect(stepOf([...top, ...times(5, WRONG)], 'path')).toBe(TOP - 1);
    expect(stepOf([...top, ...times(8, WRONG)], 'path')).toBe(TOP - 1);
    expect(stepOf([...top, ...times(9, WRONG)], 'path')).toBe(TOP - 2);
  });

  it('leaves the worked lines out for somebody who is accurate elsewhere', () => {
    expect(stepOf(times(20, { viewpoint: 'query' }), 'path')).toBe(1);
    expect(stepOf(times(19, { viewpoint: 'query' }), 'path')).toBe(0);
    expect(stepOf(times(20, { viewpoint: 'query', ...WRONG }), 'path')).toBe(0);
  });

  it('never falls by a right answer, never rises by a wrong one, and moves by one at most', () => {
    fc.assert(
      fc.property(historyOf(POOL, 80), (answers) => {
        const now = stepOf(answers, 'path');
        const afterRight = stepOf([...answers, answer()], 'path');
        const afterWrong = stepOf([...answers, answer(WRONG)], 'path');
        expect(afterRight - now === 0 || afterRight - now === 1).toBe(true);
        expect(afterWrong - now === 0 || afterWrong - now === -1).toBe(true);
        expect(now).toBeGreaterThanOrEqual(0);
        expect(now).toBeLessThanOrEqual(TOP);
      }),
    );
  });
});
