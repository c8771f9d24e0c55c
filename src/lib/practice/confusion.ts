import type { DrillAnswer } from '../progress/progress.ts';
import type { Intent } from '../sign/intent.ts';

/** How many answers back a confusion still counts: what one has learnt since should not be held against one. */
const RECENT = 100;

/** What was taken for what, and how often. */
export interface Confused {
  readonly right: Intent;
  readonly given: Intent;
  readonly count: number;
}

/**
 * The learner's confusion matrix over the last answers, as the cells off its diagonal: the most frequent first, of equals
 * the one met last. An answer without a verdict confuses nothing.
 */
export function confusions(answers: readonly DrillAnswer[], last = RECENT): Confused[] {
  const cells = new Map<string, Confused>();
  for (const { right, given } of answers.slice(-last)) {
    if (given === null || given === right) continue;
    const key = `${right} ${given}`;
    const count = (cells.get(key)?.count ?? 0) + 1;
    // Put in anew, so that the map ends with the cell met last.
    cells.delete(key);
    cells.set(key, { right, given, count });
  }
  return [...cells.values()].reverse().sort((a, b) => b.count - a.count);
}
