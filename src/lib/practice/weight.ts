import type { DrillAnswer } from '../progress/progress.ts';
import type { Viewpoint } from '../viewpoint/viewpoint.ts';
import { confusions } from './confusion.ts';
import type { PoolLine } from './pool-line.ts';

/** Weights are small whole numbers: so many tickets a line has in the draw. */
const DUE = 3;
const MOST_FOR_CONFUSION = 4;
const MOST_FOR_MISSES = 2;
/** Answers back in which something missed still asks for more of its kind. */
const RECENT = 30;

/**
 * How much a line should come next: 1, and more where its viewpoint is due, where this learner takes its intent for
 * another or another for it, and where lines of its viewpoint were got wrong of late. It is the kind that comes back,
 * not the line: a line seen again asks memory.
 */
export function weightOf(
  answers: readonly DrillAnswer[],
  due: ReadonlySet<Viewpoint>,
): (line: PoolLine) => number {
  const confused = confusions(answers);
  const missed = answers.slice(-RECENT).filter(({ right, given }) => given !== right);
  return ({ viewpoint, verdict }) => {
    const forConfusion = confused.reduce(
      (sum, { right, given, count }) => sum + (verdict === right ? 2 * count : verdict === given ? count : 0),
      0,
    );
    const forMisses = missed.filter((answer) => answer.viewpoint === viewpoint).length;
    return (
      1 +
      (due.has(viewpoint) ? DUE : 0) +
      Math.min(forConfusion, MOST_FOR_CONFUSION) +
      Math.min(forMisses, MOST_FOR_MISSES)
    );
  };
}
