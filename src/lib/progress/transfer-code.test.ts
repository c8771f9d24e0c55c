import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { OUTCOMES } from '../exercise/outcome.ts';
import { VIEWPOINTS } from '../viewpoint/viewpoint.ts';
import { BitReader, BitWriter } from './bits.ts';
import { GROUP, SYMBOLS } from './code-group.ts';
import { beginOf, dayNumbered, dayOf, daysPractised, numberOf } from './days.ts';
import { merge } from './merge.ts';
import { NO_PROGRESS, type Entry, type Progress } from './progress.ts';
import { outcome, review } from './progress.arbitrary.ts';
import { decodeProgress, encodeProgress, LONG_CODE } from './transfer-code.ts';

const START = numberOf('2026-11-24');
const symbol = fc.constantFrom(...Array.from(SYMBOLS));
const id = fc.oneof(
  fc.array(symbol, { minLength: 4, maxLength: 4 }).map((symbols) => symbols.join('')),
  fc.nat(500).map((after) => `today:${dayNumbered(START + after)}`),
);
/** A moment of some day, not its first nor its last: those are the code's own. */
const moment = fc
  .tuple(fc.integer({ min: -400, max: 800 }), fc.integer({ min: 1, max: 86_399_998 }))
  .map(([day, milliseconds]) =>
    new Date(beginOf(dayNumbered(START + day)).getTime() + milliseconds).toISOString(),
  );
const entry: fc.Arbitrary<Entry> = fc
  .record({
    first: outcome,
    best: outcome,
    one: moment,
    other: moment,
    tries: fc.integer({ min: 1, max: 9 }),
  })
  .map(({ first, best, one, other, tries }) => ({
    first,
    firstAt: one < other ? one : other,
    best,
    tries,
    lastAt: one < other ? other : one,
    last: { verdict: 'exploit', parts: ['path=/x'] },
  }));
const record: fc.Arbitrary<Progress> = fc.record(
  {
    version: fc.constant(1 as const),
    exercises: fc.dictionary(id, entry, { maxKeys: 40 }),
    days: fc
      .uniqueArray(fc.integer({ min: -300, max: 900 }), { maxLength: 60 })
      .map((days) => days.map((day) => dayNumbered(START + day)).sort()),
    reviews: fc.dictionary(fc.constantFrom(...VIEWPOINTS), review),
  },
  { requiredKeys: ['version', 'exercises'] },
);

const dayAt = (time: string) => dayOf(new Date(time));

function decoded(code: string): Progress {
  const result = decodeProgress(code);
  if (!result.ok) throw new Error(JSON.stringify(result.fault));
  return result.progress;
}

describe('a code', () => {
  it('holds of each exercise the best, the first and the days, and the days practised', () => {
    fc.assert(
      fc.property(record, (before) => {
        const { code, left } = encodeProgress(before, Infinity);
        const after = decoded(code);
        expect(left).toBe(0);
        expect(Object.keys(after.exercises).sort()).toEqual(Object.keys(before.exercises).sort());
        for (const [id, entry] of Object.entries(after.exercises)) {
          const was = before.exercises[id];
          expect([entry.best, entry.first, dayAt(entry.firstAt), dayAt(entry.lastAt)]).toEqual([
            was?.best,
            was?.first,
            dayAt(was?.firstAt ?? ''),
            dayAt(was?.lastAt ?? ''),
          ]);
        }
        expect(after.days).toEqual(daysPractised(before));
      }),
    );
  });

  it('holds the reviews by the day and about as hard', () => {
    fc.assert(
      fc.property(record, (before) => {
        const after = decoded(encodeProgress(before, Infinity).code);
        const reviews = Object.entries(before.reviews ?? {});
        expect(Object.keys(after.reviews ?? {}).sort()).toEqual(reviews.map(([name]) => name).sort());
        for (const [viewpoint, was] of reviews) {
          const is = VIEWPOINTS.flatMap((each) =>
            each === viewpoint ? (after.reviews?.[each] ?? []) : [],
          )[0];
          expect(is).toMatchObject({ state: was.state, reps: was.reps, lapses: was.lapses });
          expect([dayAt(is?.due ?? ''), dayAt(is?.last ?? '')]).toEqual([dayAt(was.due), dayAt(was.last)]);
          expect(Math.abs((is?.stability ?? 0) - was.stability)).toBeLessThanOrEqual(
            0.05 * (was.stability + 1),
          );
          expect(Math.abs((is?.difficulty ?? 0) - was.difficulty)).toBeLessThanOrEqual(0.125);
        }
      }),
    );
  });

  it('changes nothing where it comes from, and nothing the second time', () => {
    fc.assert(
      fc.property(record, record, (mine, other) => {
        const own = decoded(encodeProgress(mine).code);
        expect(merge(mine, own).exercises).toEqual(mine.exercises);
        const theirs = decoded(encodeProgress(other).code);
        const once = merge(mine, theirs);
        expect(merge(once, theirs)).toEqual(once);
        expect(encodeProgress(own).code).toBe(encodeProgress({ ...own, reviews: own.reviews ?? {} }).code);
      }),
    );
  });

  it('is read in any case, with O for 0 and I or L for 1, in full width, with other hyphens, as an address', () => {
    fc.assert(
      fc.property(record, (before) => {
        const { code } = encodeProgress(before);
        const result = decodeProgress(code);
        const wide = [...code].map((c) =>
          c === '-' ? '－' : String.fromCodePoint((c.codePointAt(0) ?? 0) + 0xfee0),
        );
        for (const typed of [
          code.toLowerCase(),
          code.replaceAll('0', 'o').replaceAll('1', 'l'),
          code.replaceAll('1', 'I').replaceAll('-', ' '),
          code.replaceAll('-', ''),
          code.replaceAll('-', '\n'),
          wide.join(''),
          `https://site.example/base/stamps/#code=${code.replaceAll('-', '')}`,
        ]) {
          expect(decodeProgress(typed)).toEqual(result);
        }
      }),
    );
  });

  it('leaves out what has no id of ours, and says so', () => {
    const one = { first: 'right', firstAt: '2026-11-24T00:00:00.000Z', best: 'right', tries: 1 } as const;
    const tried: Entry = { ...one, lastAt: one.firstAt, last: { verdict: null, parts: [] } };
    const exercises = { '7KQ2': tried, 'git-config:1a2b': tried, 'today:soon': tried, ABIO: tried };
    const { code, left } = encodeProgress({ ...NO_PROGRESS, exercises });
    expect(left).toBe(3);
    expect(Object.keys(decoded(code).exercises)).toEqual(['7KQ2']);
  });

  it('leaves the reviews out where they would make it too long', () => {
    fc.assert(
      fc.property(record, (before) => {
        const short = encodeProgress(before, 0);
        expect(short.hasReviews).toBe(false);
        expect(decoded(short.code).reviews).toBeUndefined();
        expect(short.length).toBeLessThanOrEqual(encodeProgress(before, Infinity).length);
      }),
    );
  });

  it('of 120 exercises and 300 days is short enough for a picture', () => {
    const at = (day: number) =>
      new Date(beginOf(dayNumbered(START + day)).getTime() + 40_000_000).toISOString();
    const done = (first: number, last: number): Entry => ({
      first: OUTCOMES[first % 4] ?? 'wrong',
      firstAt: at(first),
      best: 'right',
      tries: 2,
      lastAt: at(last),
      last: { verdict: null, parts: [] },
    });
    const ids = fc.sample(fc.array(symbol, { minLength: 4, maxLength: 4 }), { numRuns: 120, seed: 1 });
    const exercises = Object.fromEntries(
      ids.map((id, index) => [id.join(''), done(index % 60, (index % 60) + 9)]),
    );
    const days = Array.from({ length: 300 }, (_, index) =>
      dayNumbered(START + index + Math.floor(index / 6)),
    );
    const { length } = encodeProgress({ ...NO_PROGRESS, exercises, days });
    expect(length).toBeLessThan(LONG_CODE);
  });
});

describe('a mistyped code', () => {
  const code = record.map((before) => encodeProgress(before).code);
  const place = fc.nat(10_000);

  it('with one wrong symbol is refused, and the group named', () => {
    fc.assert(
      fc.property(code, place, symbol, (right, at, wrong) => {
        const index = at % right.length;
        fc.pre(right[index] !== '-' && right[index] !== wrong);
        const typed = right.slice(0, index) + wrong + right.slice(index + 1);
        expect(decodeProgress(typed)).toMatchObject({
          ok: false,
          fault: { reason: 'group', group: Math.floor(index / (GROUP + 1)) + 1 },
        });
      }),
    );
  });

  it('with two symbols exchanged is refused, and the group named', () => {
    fc.assert(
      fc.property(code, place, (right, at) => {
        const index = at % (right.length - 1);
        const [one = '', two = ''] = right.slice(index, index + 2);
        fc.pre(one !== '-' && two !== '-' && one !== two);
        const typed = right.slice(0, index) + two + one + right.slice(index + 2);
        expect(decodeProgress(typed)).toMatchObject({
          ok: false,
          fault: { reason: 'group', group: Math.floor(index / (GROUP + 1)) + 1 },
        });
      }),
    );
  });

  it('with a symbol left out or too many is refused, and with our hyphens the group named', () => {
    fc.assert(
      fc.property(code, place, fc.boolean(), symbol, (right, at, isLess, more) => {
        const index = at % right.length;
        fc.pre(right[index] !== '-' && right.split('-').length > 2);
        const typed = right.slice(0, index) + (isLess ? '' : more) + right.slice(index + (isLess ? 1 : 0));
        const group = Math.floor(index / (GROUP + 1)) + 1;
        const result = decodeProgress(typed);
        expect(result.ok).toBe(false);
        if (group < right.split('-').length) {
          expect(result).toMatchObject({ ok: false, fault: { reason: 'group', group } });
        }
      }),
    );
  });

  it('names the group that is too long, even where the check symbols happen to fit', () => {
    expect(decodeProgress('0116120-4WWE12-AP')).toMatchObject({
      ok: false,
      fault: { reason: 'group', group: 1 },
    });
  });

  it('with groups exchanged, left out or at its end cut off is refused', () => {
    fc.assert(
      fc.property(code, place, (right, at) => {
        const groups = right.split('-');
        fc.pre(groups.length > 2);
        const index = at % (groups.length - 1);
        const [one = '', two = ''] = groups.slice(index, index + 2);
        fc.pre(one !== two);
        const exchanged = [...groups.slice(0, index), two, one, ...groups.slice(index + 2)];
        const result = decodeProgress(exchanged.join('-'));
        expect(result.ok).toBe(false);
        if (index < groups.length - 2) {
          expect(result).toMatchObject({ fault: { reason: 'group', group: index + 1 } });
        }
        expect(decodeProgress([...groups.slice(0, index), ...groups.slice(index + 1)].join('-')).ok).toBe(
          false,
        );
        expect(decodeProgress(groups.slice(0, -1).join('-'))).toEqual({
          ok: false,
          fault: { reason: 'whole' },
        });
        expect(decodeProgress(`${right}-${right}`).ok).toBe(false);
      }),
    );
  });

  test.each([
    ['', { reason: 'empty' }],
    [' - ', { reason: 'empty' }],
    ['ABCDEU', { reason: 'symbol', group: 1, text: 'U' }],
    ['ABCDEF-ABC蜜EF', { reason: 'symbol', group: 2, text: '蜜' }],
  ])('%j: %j', (typed, fault) => {
    expect(decodeProgress(typed)).toEqual({ ok: false, fault });
  });

  it('never throws, and is never taken for another', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(symbol).map((s) => s.join('')),
        ),
        (typed) => {
          expect(decodeProgress(typed).ok).toBe(false);
        },
      ),
    );
  });
});

describe('numbers as bits', () => {
  it('are read as they were written', () => {
    const number = fc.record({ value: fc.nat(5_000_000), k: fc.nat(12), isSigned: fc.boolean() });
    fc.assert(
      fc.property(fc.array(number), (numbers) => {
        const writer = new BitWriter();
        for (const { value, k, isSigned } of numbers) {
          if (isSigned) writer.signed(-value, k);
          else writer.count(value, k);
        }
        const reader = new BitReader(writer.bits);
        for (const { value, k, isSigned } of numbers) {
          expect(isSigned ? 0 - reader.signed(k) : reader.count(k)).toBe(value);
        }
        expect([reader.left, reader.over]).toEqual([0, false]);
        reader.count(3);
        expect(reader.over).toBe(true);
      }),
    );
  });
});
