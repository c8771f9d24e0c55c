import fc from 'fast-check';
import { CONFIDENCES } from '../exercise/confidence.ts';
import { shuffle } from '../exercise/shuffle.ts';
import type { DrillAnswer } from '../progress/progress.ts';
import { INTENTS } from '../sign/intent.ts';
import { VIEWPOINTS } from '../viewpoint/viewpoint.ts';
import { isCalm } from '../sign/calm.ts';
import type { PoolLine } from './pool-line.ts';

/** A pool as the drills make it: near half calm, every viewpoint, no sign more than twice. */
export function poolOf(size: number): PoolLine[] {
  const calm = INTENTS.filter(isCalm);
  const bad = INTENTS.filter((intent) => !isCalm(intent));
  return Array.from({ length: size }, (_, i) => ({
    id: `line-${i}`,
    viewpoint: shuffle(VIEWPOINTS, `v${i}`)[0] ?? 'path',
    verdict: shuffle(i % 2 === 0 ? calm : bad, `i${i}`)[0] ?? 'unknown',
    sign: i % 5 === 0 ? null : `sign-${i >> 1}`,
    exercise: false,
  }));
}

const evidence = fc.constantFrom('right', 'partly', 'wrong', 'open');

/** An answer to a line of the pool. */
export function answerTo(pool: readonly PoolLine[]): fc.Arbitrary<DrillAnswer> {
  return fc
    .record({
      line: fc.constantFrom(...pool),
      given: fc.option(fc.constantFrom(...INTENTS)),
      isRight: fc.boolean(),
      evidence,
      sure: fc.option(fc.constantFrom(...CONFIDENCES), { nil: undefined }),
      minutes: fc.nat(100_000),
    })
    .map(({ line, given, isRight, evidence: how, sure, minutes }) => ({
      at: new Date(Date.UTC(2026, 9, 1) + minutes * 60_000).toISOString(),
      line: line.id,
      viewpoint: line.viewpoint,
      right: line.verdict,
      given: isRight ? line.verdict : given,
      evidence: how,
      ...(sure !== undefined && { sure }),
    }));
}

/** What a learner answered, oldest first. */
export function historyOf(pool: readonly PoolLine[], most = 400): fc.Arbitrary<DrillAnswer[]> {
  return fc
    .array(answerTo(pool), { maxLength: most, size: 'max' })
    .map((answers) => answers.sort((a, b) => (a.at < b.at ? -1 : 1)));
}
