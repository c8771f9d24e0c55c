import fc from 'fast-check';
import { OUTCOMES } from '../exercise/grade.ts';
import type { Entry, Progress } from './progress.ts';

/** Few values of each, so that ids meet and times tie. */
const id = fc.constantFrom('7KQ2', '4ZG8', 'F0AM', 'constructor', '__proto__');
const time = fc.constantFrom(
  '2026-11-24T08:07:49.000Z',
  '2026-11-24T08:07:49.001Z',
  '2026-11-25T00:00:00.000Z',
  '2027-01-01T00:00:00.000Z',
);

export const outcome = fc.constantFrom(...OUTCOMES);

export const answer = fc.record({
  verdict: fc.constantFrom(null, 'discovery', 'unknown'),
  parts: fc.subarray(['path-1', 'user-agent-1', 'user-agent-2']),
});

export const entry: fc.Arbitrary<Entry> = fc.record({
  first: outcome,
  firstAt: time,
  best: outcome,
  tries: fc.integer({ min: 1, max: 3 }),
  lastAt: time,
  last: answer,
});

export const progress: fc.Arbitrary<Progress> = fc.record({
  version: fc.constant(1 as const),
  exercises: fc.dictionary(id, entry),
});
