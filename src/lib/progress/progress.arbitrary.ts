import fc from 'fast-check';
import { CONFIDENCES } from '../exercise/confidence.ts';
import { OUTCOMES } from '../exercise/outcome.ts';
import { mergeDays, mergeDrills } from './merge.ts';
import type { DrillAnswer, Entry, Progress, Review } from './progress.ts';

/** Few values of each, so that ids meet and times tie. */
const id = fc.constantFrom('7KQ2', '4ZG8', 'F0AM', 'constructor', '__proto__');
const time = fc.constantFrom(
  '2026-11-24T08:07:49.000Z',
  '2026-11-24T08:07:49.001Z',
  '2026-11-25T00:00:00.000Z',
  '2027-01-01T00:00:00.000Z',
);
const sure = fc.constantFrom(...CONFIDENCES);

export const outcome = fc.constantFrom(...OUTCOMES);

export const answer = fc.record(
  {
    verdict: fc.constantFrom(null, 'discovery', 'unknown'),
    parts: fc.subarray(['path-1', 'user-agent-1', 'user-agent-2']),
    choices: fc.dictionary(fc.constantFrom('step-a', 'step-b', '__proto__'), fc.constantFrom('x', 'y')),
    sequence: fc.shuffledSubarray(['one', 'two', 'three']),
    confidence: sure,
  },
  { requiredKeys: ['verdict', 'parts'] },
);

export const entry: fc.Arbitrary<Entry> = fc.record({
  first: outcome,
  firstAt: time,
  best: outcome,
  tries: fc.integer({ min: 1, max: 3 }),
  lastAt: time,
  last: answer,
});

export const drill: fc.Arbitrary<DrillAnswer> = fc.record(
  {
    at: time,
    line: fc.constantFrom('git-config:1a2b', 'crawler:77', '4ZG8'),
    viewpoint: fc.constantFrom('path', 'user-agent'),
    right: fc.constantFrom('ordinary', 'exploit'),
    given: fc.constantFrom(null, 'ordinary', 'exploit'),
    evidence: fc.constantFrom('right', 'partly', 'wrong', 'open'),
    sure,
  },
  { requiredKeys: ['at', 'line', 'viewpoint', 'right', 'given', 'evidence'] },
);

const count = fc.nat(9);

export const review: fc.Arbitrary<Review> = fc.record({
  due: time,
  last: time,
  stability: fc.double({ min: 0, max: 40_000, noNaN: true }),
  difficulty: fc.double({ min: 0, max: 10, noNaN: true }),
  state: fc.constantFrom(0, 1, 2, 3),
  reps: count,
  lapses: count,
  learning_steps: count,
  scheduled_days: count,
  elapsed_days: count,
});

export const progress: fc.Arbitrary<Progress> = fc.record(
  {
    version: fc.constant(1 as const),
    exercises: fc.dictionary(id, entry),
    days: fc
      .array(fc.constantFrom('2026-11-23', '2026-11-24', '2026-11-25', '2026-12-01'))
      .map((days) => mergeDays(days)),
    drills: fc.array(drill, { maxLength: 6 }).map((drills) => mergeDrills(drills)),
    reviews: fc.dictionary(fc.constantFrom('path', 'user-agent', 'time'), review),
  },
  { requiredKeys: ['version', 'exercises'] },
);
