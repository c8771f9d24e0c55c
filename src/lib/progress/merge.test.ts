import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OUTCOMES } from '../exercise/grade.ts';
import { better, merge } from './merge.ts';
import { entryOf, NO_PROGRESS, type Entry, type Progress } from './progress.ts';
import { outcome, progress } from './progress.arbitrary.ts';

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
