import { shuffle } from '../exercise/shuffle.ts';
import type { PoolLine } from './pool-line.ts';

/** So many lines of one intent may follow one another; with one more, the intent would be guessed and not read. */
const LONGEST_RUN = 3;

/**
 * The lines in an order that depends on the seed, no intent more than three times in a row, wherever that can be done.
 * @param before what stands before them already
 */
export function arrange(
  lines: readonly PoolLine[],
  seed: string,
  before: readonly PoolLine[] = [],
): PoolLine[] {
  const left = shuffle(lines, seed);
  const placed = [...before];
  while (left.length > 0) {
    const at = left.findIndex((line, index) => {
      const rest = left.toSpliced(index, 1);
      return runAfter([...placed, line]) <= LONGEST_RUN && canGoOn([...placed, line], rest);
    });
    placed.push(...left.splice(Math.max(at, 0), 1));
  }
  return placed.slice(before.length);
}

/** How many lines of one intent stand at the end. */
function runAfter(placed: readonly PoolLine[]): number {
  const intent = placed.at(-1)?.verdict;
  const other = placed.findLastIndex((line) => line.verdict !== intent);
  return placed.length - 1 - other;
}

/** Whether the rest can still be put in order: each other line parts two runs of the commonest. */
function canGoOn(placed: readonly PoolLine[], rest: readonly PoolLine[]): boolean {
  return rest.every(({ verdict }) => {
    const same = rest.filter((line) => line.verdict === verdict).length;
    const begun = placed.at(-1)?.verdict === verdict ? runAfter(placed) : 0;
    return same <= LONGEST_RUN * (rest.length - same + 1) - begun;
  });
}
