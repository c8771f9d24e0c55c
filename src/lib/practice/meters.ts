import type { DrillAnswer } from '../progress/progress.ts';
import { isCalm } from '../sign/calm.ts';

/** One kind of mistake: how often, and among how many lines where it could be made. */
export interface Meter {
  readonly mistakes: number;
  readonly lines: number;
}

/**
 * The two mistakes of a watchman, never added up: one number would reward the one who calls everything bad as well as the
 * one who calls nothing so (signal detection; `research/learning.md` §5).
 */
export interface Meters {
  /** Bad lines called calm. */
  readonly misses: Meter;
  /** Calm lines called bad. */
  readonly alarms: Meter;
}

/** Counts over the answers that gave a verdict. */
export function meters(answers: readonly DrillAnswer[]): Meters {
  const judged = answers.flatMap(({ right, given }) => (given === null ? [] : [{ right, given }]));
  const bad = judged.filter(({ right }) => !isCalm(right));
  const calm = judged.filter(({ right }) => isCalm(right));
  return {
    misses: { mistakes: bad.filter(({ given }) => isCalm(given)).length, lines: bad.length },
    alarms: { mistakes: calm.filter(({ given }) => !isCalm(given)).length, lines: calm.length },
  };
}
