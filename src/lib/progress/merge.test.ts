import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OUTCOMES } from '../exercise/outcome.ts';
import { better, merge, mergeDrills } from './merge.ts';
import { entryOf, NO_PROGRESS, type Entry, type Progress } from './progress.ts';
import { drill, outcome, progress } from './progress.arbitrary.ts';

const entry: Entry = {
  first: 'wrong',
  firstAt: '2026-11-24T08:00:00.000Z',
  best: 'verdict-only',
  tries: 3,
  lastAt: '2026-11-24T09:00:00.000Z',
  last: { verdict: 'discovery', parts: [] },
};
const of = (one: Entry): Progress => ({ version: 1, exercises: { '7KQ2': one } });

describe('two records of one exercise', () => {
  it('give the first first, the last last, the best and the most', () => {
    const other: Entry = {
      first: 'evidence-only',
      firstAt: '2026-11-24T08:30:00.000Z',
      best: 'evidence-only',
      tries: 1,
      lastAt: '2026-11-24T08:30:00.000Z',
      last: { verdict: 'exploit', parts: ['path-1'] },
    };
    expect(merge(of(entry), of(other))).toEqual(of({ ...entry, best: 'evidence-only' }));
  });

  it('of the same moment: the worse first try is believed, and both sides choose the same last', () => {
    const other: Entry = { ...entry, first: 'right', last: { verdict: 'exploit', parts: [] } };
    const both = of({ ...entry, last: other.last });
    expect(merge(of(entry), of(other))).toEqual(both);
    expect(merge(of(other), of(entry))).toEqual(both);
  });

  it('keep the unknown keys of both, the later first', () => {
    const older = { ...entry, lastAt: entry.firstAt, due: 1, note: 'kept' };
    const newer = { ...entry, due: 2 };
    expect(merge(of(older), of(newer))).toEqual(of({ ...older, ...newer }));
    expect(merge(of(newer), of(older))).toEqual(of({ ...older, ...newer }));
  });
});

describe('merging', () => {
  it('keeps the unknown keys beside the exercises', () => {
    const a = { ...NO_PROGRESS, sessions: 1, seen: true };
    const b = { ...NO_PROGRESS, sessions: 2, name: 'b' };
    expect(merge(a, b)).toEqual({ ...NO_PROGRESS, sessions: 1, seen: true, name: 'b' });
  });

  it('does not mind the order', () => {
    fc.assert(
      fc.property(progress, progress, (a, b) => {
        expect(merge(a, b)).toEqual(merge(b, a));
      }),
    );
  });

  it('does not mind repetition', () => {
    fc.assert(
      fc.property(progress, progress, (a, b) => {
        expect(merge(a, a)).toEqual(a);
        expect(merge(merge(a, b), b)).toEqual(merge(a, b));
      }),
    );
  });

  it('does not mind which two come first', () => {
    fc.assert(
      fc.property(progress, progress, progress, (a, b, c) => {
        expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
      }),
    );
  });

  it('loses no exercise, no better outcome, no earlier first try', () => {
    fc.assert(
      fc.property(progress, progress, (a, b) => {
        const both = merge(a, b);
        for (const [id, one] of [...Object.entries(a.exercises), ...Object.entries(b.exercises)]) {
          const merged = entryOf(both, id);
          expect(merged?.best).toBe(better(merged?.best ?? 'wrong', one.best));
          expect((merged?.firstAt ?? '9') <= one.firstAt).toBe(true);
          expect((merged?.lastAt ?? '') >= one.lastAt).toBe(true);
        }
      }),
    );
  });
});

describe('two records of practice', () => {
  it('have every day of either, and of each viewpoint the later review', () => {
    const card = { stability: 1, difficulty: 5, state: 2, reps: 1, lapses: 0, learning_steps: 0 } as const;
    const review = (last: string) => ({ ...card, last, due: last, scheduled_days: 0, elapsed_days: 0 });
    const early = review('2026-11-24T08:00:00.000Z');
    const late = review('2026-11-25T08:00:00.000Z');
    const a: Progress = {
      ...NO_PROGRESS,
      days: ['2026-11-22', '2026-11-24'],
      reviews: { path: early, time: late },
    };
    const b: Progress = { ...NO_PROGRESS, days: ['2026-11-23'], reviews: { path: late, method: early } };
    const both: Progress = {
      ...NO_PROGRESS,
      days: ['2026-11-22', '2026-11-23', '2026-11-24'],
      reviews: { path: late, time: late, method: early },
    };
    expect(merge(a, b)).toEqual(both);
    expect(merge(b, a)).toEqual(both);
  });

  it('have the newest answers of both, oldest first, each once', () => {
    const drills = fc.array(drill);
    const limit = 3;
    fc.assert(
      fc.property(drills, drills, drills, (a, b, c) => {
        const all = mergeDrills([...a, ...b], c, Infinity);
        const keys = all.map(({ at, line }) => `${at} ${line}`);
        expect([...new Set(keys)].sort()).toEqual(keys);
        expect(mergeDrills(a, mergeDrills(b, c, limit), limit)).toEqual(all.slice(-limit));
        expect(mergeDrills(mergeDrills(c, b, limit), a, limit)).toEqual(all.slice(-limit));
      }),
    );
  });

  it('keep four hundred answers', () => {
    const at = (n: number) => new Date(1_795_000_000_000 + n).toISOString();
    const answer = { viewpoint: 'path', right: 'ordinary', given: null, evidence: 'open' } as const;
    const drills = Array.from({ length: 401 }, (_, n) => ({ ...answer, at: at(n), line: 'x' }));
    const kept = merge({ ...NO_PROGRESS, drills: drills.slice(0, 1) }, { ...NO_PROGRESS, drills }).drills;
    expect(kept).toEqual(drills.slice(1));
  });
});

describe('the better of two outcomes', () => {
  it('is the one nearer to right', () => {
    expect(OUTCOMES.reduce(better)).toBe('right');
    expect(better('verdict-only', 'evidence-only')).toBe('evidence-only');
    expect(better('verdict-only', 'wrong')).toBe('verdict-only');
  });

  it('does not mind the order', () => {
    fc.assert(
      fc.property(outcome, outcome, (a, b) => {
        expect(better(a, b)).toBe(better(b, a));
      }),
    );
  });
});
