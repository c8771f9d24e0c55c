import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { Rating } from 'ts-fsrs';
import type { DrillAnswer, Review } from '../progress/progress.ts';
import { answerTo, poolOf } from './practice.arbitrary.ts';
import { daysUntil, dueViewpoints, ratingOf, reviewed, type Timed } from './schedule.ts';

const NOW = new Date('2026-11-24T08:00:00.000Z');
const later = (days: number): Date => new Date(NOW.getTime() + days * 86_400_000);
const timed = (changes: Partial<DrillAnswer> = {}, seconds = 30): Timed => ({
  answer: {
    at: NOW.toISOString(),
    line: 'a',
    viewpoint: 'path',
    right: 'exploit',
    given: 'exploit',
    evidence: 'right',
    ...changes,
  },
  seconds,
});
const WRONG = { given: 'ordinary', evidence: 'wrong' } as const;
const sitting = fc.array(fc.record({ answer: answerTo(poolOf(30)), seconds: fc.nat(600) }), {
  minLength: 1,
  maxLength: 10,
});

describe('the rating of an answer', () => {
  test.for<[string, Timed, Rating]>([
    ['right at once', timed({}, 5), Rating.Easy],
    ['right after a while', timed(), Rating.Good],
    ['right, but a guess', timed({ sure: 'guess' }, 5), Rating.Hard],
    ['right with half the evidence', timed({ evidence: 'partly' }, 5), Rating.Good],
    ['right for the wrong reason', timed({ evidence: 'wrong' }, 5), Rating.Hard],
    ['right without a reason', timed({ evidence: 'open' }, 5), Rating.Hard],
    ['wrong', timed(WRONG), Rating.Again],
    ['no verdict', timed({ given: null, evidence: 'wrong' }), Rating.Again],
    ['wrong, but with the right evidence', timed({ given: 'ordinary' }), Rating.Hard],
    ['sure and wrong, with the right evidence', timed({ given: 'ordinary', sure: 'sure' }), Rating.Again],
  ])('%s', ([, one, rating]) => {
    expect(ratingOf(one)).toBe(rating);
  });
});

describe('a review', () => {
  it('comes back after days, later each time it goes well', () => {
    let review = reviewed(undefined, [timed()], NOW);
    const first = daysUntil(review.due, NOW);
    expect(first).toBeGreaterThanOrEqual(1);
    const then = new Date(review.due);
    review = reviewed(review, [timed()], then);
    expect(daysUntil(review.due, then)).toBeGreaterThan(first);
  });

  it('comes back sooner after a wrong answer than after a right one', () => {
    const before = reviewed(undefined, [timed()], NOW);
    const then = later(3);
    const wrong = daysUntil(reviewed(before, [timed(WRONG)], then).due, then);
    expect(wrong).toBeLessThan(daysUntil(reviewed(before, [timed()], then).due, then));
    expect(wrong).toBeGreaterThanOrEqual(1);
  });

  it('comes back the same day after sure and wrong', () => {
    const review = reviewed(undefined, [timed(), timed({ ...WRONG, sure: 'sure' }), timed()], NOW);
    expect(daysUntil(review.due, NOW)).toBe(0);
    expect(dueViewpoints({ path: review }, later(0.1))).toEqual(['path']);
    const unsure = reviewed(undefined, [timed(), timed({ ...WRONG, sure: 'guess' }), timed()], NOW);
    expect(daysUntil(unsure.due, NOW)).toBeGreaterThanOrEqual(1);
  });

  it('comes back the same day, late at night in Japan too', () => {
    const night = new Date('2026-11-24T14:57:00.000Z');
    const review = reviewed(undefined, [timed({ ...WRONG, sure: 'sure' })], night);
    expect(daysUntil(review.due, night)).toBe(0);
  });

  it('counts a sitting once, however many answers it had', () => {
    const review = reviewed(undefined, [timed(), timed(), timed()], NOW);
    expect(review.reps).toBe(1);
    expect(review).toEqual(reviewed(undefined, [timed()], NOW));
  });

  it('is plain data with times as text, never due before it was made', () => {
    fc.assert(
      fc.property(fc.array(sitting, { minLength: 1, maxLength: 8 }), fc.nat(60), (sittings, gap) => {
        let review: Review | undefined;
        let now = NOW;
        for (const each of sittings) {
          review = reviewed(review, each, now);
          expect(JSON.parse(JSON.stringify(review))).toEqual(review);
          expect(review.due > review.last).toBe(true);
          expect(review.last).toBe(now.toISOString());
          expect([0, 1, 2, 3]).toContain(review.state);
          now = new Date(now.getTime() + gap * 86_400_000);
        }
      }),
    );
  });

  it('survives a clock that was set back', () => {
    const review = reviewed(undefined, [timed()], later(30));
    expect(() => reviewed(review, [timed()], NOW)).not.toThrow();
  });
});

describe('what is due', () => {
  it('is due all day in Japan', () => {
    const review = { ...reviewed(undefined, [timed()], NOW), due: '2026-11-25T14:59:00.000Z' };
    expect(dueViewpoints({ path: review }, new Date('2026-11-24T14:59:00.000Z'))).toEqual([]);
    // Midnight in Japan.
    expect(dueViewpoints({ path: review }, new Date('2026-11-24T15:00:00.000Z'))).toEqual(['path']);
  });

  it('is in teaching order', () => {
    const review = reviewed(undefined, [timed()], NOW);
    expect(dueViewpoints({ query: review, path: review, time: review }, later(40))).toEqual([
      'time',
      'path',
      'query',
    ]);
  });
});
