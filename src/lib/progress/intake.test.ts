import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../exercise/outcome.ts';
import { intakeOf } from './intake.ts';
import { merge } from './merge.ts';
import { NO_PROGRESS, type Entry, type Progress } from './progress.ts';
import { progress } from './progress.arbitrary.ts';

const AT = '2026-11-24T08:00:00.000Z';
const entry = (best: Outcome, at = AT): Entry => ({
  first: 'wrong',
  firstAt: at,
  best,
  tries: 1,
  lastAt: at,
  last: { verdict: null, parts: [] },
});

describe('what another record brings', () => {
  it('is counted apart: new, bettered, no better, unknown here, days, answers', () => {
    const mine: Progress = { ...NO_PROGRESS, exercises: { AAAA: entry('wrong'), BBBB: entry('right') } };
    const other: Progress = {
      ...NO_PROGRESS,
      exercises: {
        AAAA: entry('evidence-only'),
        BBBB: entry('wrong'),
        CCCC: entry('right', '2026-11-25T08:00:00.000Z'),
        ZZZZ: entry('wrong'),
      },
      days: ['2026-11-20', '2026-11-24'],
      drills: [{ at: AT, line: 'x', viewpoint: 'path', right: 'ordinary', given: null, evidence: 'open' }],
    };
    expect(intakeOf(mine, other, (id) => id !== 'ZZZZ')).toEqual({
      fresh: 2,
      bettered: 1,
      same: 1,
      unknown: 1,
      days: 2,
      drills: 1,
    });
  });

  it('is nothing the second time', () => {
    fc.assert(
      fc.property(progress, progress, (mine, other) => {
        const again = intakeOf(merge(mine, other), other, () => true);
        expect(again).toEqual({
          fresh: 0,
          bettered: 0,
          same: Object.keys(other.exercises).length,
          unknown: 0,
          days: 0,
          drills: 0,
        });
      }),
    );
  });
});
