import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { beginOf, dayNumbered, dayOf, daysPractised, isDay, numberOf, runOf } from './days.ts';
import { progress } from './progress.arbitrary.ts';

describe('the date in Japan', () => {
  test.each([
    ['2026-11-24T14:59:59.999Z', '2026-11-24'],
    ['2026-11-24T15:00:00.000Z', '2026-11-25'],
    ['2026-11-24T23:30:00-05:00', '2026-11-25'],
    ['2026-12-31T15:00:00.000Z', '2027-01-01'],
    ['2028-02-28T15:00:00.000Z', '2028-02-29'],
    // Summer time elsewhere moves nothing here.
    ['2026-07-01T00:00:00+02:00', '2026-07-01'],
  ])('at %s is %s', (instant, day) => {
    expect(dayOf(new Date(instant))).toBe(day);
  });

  it('begins where the day before ends', () => {
    const instant = fc.date({
      min: new Date('1990-01-01'),
      max: new Date('2090-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instant, (at) => {
        const day = dayOf(at);
        const begin = beginOf(day);
        expect(isDay(day)).toBe(true);
        expect(dayOf(begin)).toBe(day);
        expect(dayNumbered(numberOf(day))).toBe(day);
        expect(dayOf(new Date(begin.getTime() - 1))).toBe(dayNumbered(numberOf(day) - 1));
      }),
    );
  });

  test.each([
    '',
    '2026-11-31',
    '2027-02-29',
    '2026-13-01',
    '2026-1-01',
    '2026-11-24T',
    '+02026-11-24',
    20261124,
    null,
  ])('is not %j', (value) => {
    expect(isDay(value)).toBe(false);
  });
});

describe('the days practised', () => {
  it('are those written down and those of the answers, each once', () => {
    const at = '2026-11-24T15:00:00.000Z';
    const entry = { first: 'right', firstAt: '2026-11-20T00:00:00.000Z', best: 'right', tries: 1 } as const;
    expect(
      daysPractised({
        version: 1,
        days: ['2026-11-22', '2026-11-25'],
        exercises: { '7KQ2': { ...entry, lastAt: at, last: { verdict: null, parts: [] } } },
      }),
    ).toEqual(['2026-11-20', '2026-11-22', '2026-11-25']);
  });

  it('are days, ascending', () => {
    fc.assert(
      fc.property(progress, (any) => {
        const days = daysPractised(any);
        expect(days.every(isDay)).toBe(true);
        expect([...new Set(days)].sort()).toEqual(days);
      }),
    );
  });
});

describe('a run of days', () => {
  // November 2026: the 16th and the 23rd are Mondays.
  const november = (...dates: number[]) => dates.map((date) => `2026-11-${String(date).padStart(2, '0')}`);

  test.each([
    ['nothing', [], 24, 0, []],
    ['today', [24], 24, 1, []],
    ['yesterday, today not yet', [23], 24, 1, []],
    ['three days on end', [22, 23, 24], 24, 3, []],
    ['a missed day inside a week', [23, 25], 25, 2, [24]],
    ['yesterday missed, today not yet', [23], 25, 1, [24]],
    ['two missed days in one week', [23, 26], 26, 1, []],
    ['two missed days apart in one week', [23, 25, 27], 27, 2, [26]],
    ['a missed day in each of two weeks', [20, 22, 23, 25], 25, 4, [21, 24]],
    ['Sunday and Monday missed: two weeks, one each', [21, 24], 24, 2, [22, 23]],
    ['Saturday and Sunday missed: one week', [20, 23, 24], 24, 2, []],
    ['a rest before the first day, which is none', [24, 25], 25, 2, []],
    ['two days of a week missed before today', [22], 25, 0, []],
    ['a clock that was ahead', [24, 30], 24, 1, []],
    ['long ago', [2, 3], 24, 0, []],
  ])('%s', (_, dates, today, length, forgiven) => {
    const [day = ''] = november(today);
    expect(runOf(november(...dates), day)).toEqual({ length, forgiven: november(...forgiven) });
  });

  it('never counts a day twice, forgives one day a week at most, and never grows by a miss', () => {
    const start = numberOf('2026-11-02');
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(60)), fc.nat(60), (offsets, today) => {
        const days = offsets.map((offset) => dayNumbered(start + offset));
        const { length, forgiven } = runOf(days, dayNumbered(start + today));
        expect(length).toBeLessThanOrEqual(offsets.filter((offset) => offset <= today).length);
        expect(forgiven.some((day) => days.includes(day))).toBe(false);
        const weeks = forgiven.map((day) => Math.floor((numberOf(day) - start) / 7));
        expect(new Set(weeks).size).toBe(weeks.length);
      }),
    );
  });

  it('of days without a gap is all of them', () => {
    const start = numberOf('2026-02-20');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), (count) => {
        const days = Array.from({ length: count }, (_, index) => dayNumbered(start + index));
        expect(runOf(days, days.at(-1) ?? '')).toEqual({ length: count, forgiven: [] });
      }),
    );
  });
});
