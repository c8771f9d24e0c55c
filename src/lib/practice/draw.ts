import { shuffle } from '../exercise/shuffle.ts';
import type { DrillAnswer } from '../progress/progress.ts';
import { VIEWPOINTS, type Viewpoint } from '../viewpoint/viewpoint.ts';
import { arrange } from './arrange.ts';
import { isCalm } from '../sign/calm.ts';
import type { Mode } from './mode.ts';
import type { PoolLine } from './pool-line.ts';
import { weightOf } from './weight.ts';

export const SET_SIZE = 10;
/** So many lines of a first set are on one viewpoint; then it is mixed (`research/learning.md` §0.4). */
const BLOCK_SIZE = 5;
/** At least these of ten are calm: whoever suspects everything learns nothing. */
const LEAST_CALM = 0.4;
/** Answers back in which a line counts as seen. */
const SEEN = 200;
/** In a block, a line of the viewpoint may come again after so many answers, before lines of others fill it up. */
const FORGOTTEN = 40;

/** What is known of a learner when a set is drawn. */
export interface Learner {
  /** Oldest first. */
  readonly answers: readonly DrillAnswer[];
  /** Viewpoints whose review is due. */
  readonly due: ReadonlySet<Viewpoint>;
  /** Ids of lines whose last answer was wrong, the longest ago first. */
  readonly wrong: readonly string[];
}

const NOBODY: Learner = { answers: [], due: new Set(), wrong: [] };

/**
 * The next set, in order; the same for the same arguments. Unless it is what was got wrong: at least four of ten calm, no
 * four of one intent in a row, no two of one sign, nothing seen in the last 200 answers, each as far as the pool goes.
 */
export function drawSet(mode: Mode, pool: readonly PoolLine[], learner: Learner, seed: string): PoolLine[] {
  const drills = pool.filter(({ exercise }) => !exercise);
  switch (mode.kind) {
    case 'wrong':
      return learner.wrong.flatMap((id) => pool.filter((line) => line.id === id)).slice(0, SET_SIZE);
    case 'block':
      return ofOne(mode.viewpoint, drills, learner, SET_SIZE, seed);
    case 'fixed':
      return mixed(drills, NOBODY, SET_SIZE, mode.seed);
    case 'mixed':
      return learner.answers.length === 0 ? first(drills, seed) : mixed(drills, learner, SET_SIZE, seed);
  }
}

/** The viewpoint a newcomer begins with: the one with the most lines. */
export function firstViewpoint(pool: readonly PoolLine[]): Viewpoint {
  const count = (viewpoint: Viewpoint): number =>
    pool.filter((line) => line.viewpoint === viewpoint && !line.exercise).length;
  return VIEWPOINTS.reduce((most, each) => (count(each) > count(most) ? each : most));
}

function first(pool: readonly PoolLine[], seed: string): PoolLine[] {
  const block = ofOne(firstViewpoint(pool), pool, NOBODY, BLOCK_SIZE, seed);
  const signs = new Set(block.flatMap(({ sign }) => sign ?? []));
  const others = tickets(
    pool.filter((line) => !block.includes(line)),
    NOBODY,
    seed,
  );
  const isNew = ({ sign }: PoolLine): boolean => sign === null || !signs.has(sign);
  const ordered = [...others.filter(isNew), ...others.filter((line) => !isNew(line))];
  const rest = choose(ordered, SET_SIZE - block.length, seed);
  return [...block, ...arrange(rest, seed, block)];
}

function mixed(pool: readonly PoolLine[], learner: Learner, size: number, seed: string): PoolLine[] {
  const last = lastSeen(learner.answers);
  const isFresh = ({ id }: PoolLine): boolean => (last.get(id) ?? Infinity) > SEEN;
  const seen = pool.filter((line) => !isFresh(line));
  const ordered = [...tickets(pool.filter(isFresh), learner, seed), ...longestAgoFirst(seen, last)];
  return arrange(choose(ordered, size, seed), seed);
}

function ofOne(
  viewpoint: Viewpoint,
  pool: readonly PoolLine[],
  learner: Learner,
  size: number,
  seed: string,
): PoolLine[] {
  const last = lastSeen(learner.answers);
  const ago = ({ id }: PoolLine): number => last.get(id) ?? Infinity;
  const own = pool.filter((line) => line.viewpoint === viewpoint);
  const others = pool.filter((line) => line.viewpoint !== viewpoint);
  const ordered = [
    ...tickets(
      own.filter((line) => ago(line) > SEEN),
      learner,
      seed,
    ),
    ...longestAgoFirst(
      own.filter((line) => ago(line) > FORGOTTEN && ago(line) <= SEEN),
      last,
    ),
    ...tickets(
      others.filter((line) => ago(line) > SEEN),
      learner,
      seed,
    ),
    ...longestAgoFirst(
      pool.filter((line) => ago(line) <= (line.viewpoint === viewpoint ? FORGOTTEN : SEEN)),
      last,
    ),
  ];
  return arrange(choose(ordered, size, seed), seed);
}

/** For each line how many answers ago it was last answered; 1 is the last one. */
function lastSeen(answers: readonly DrillAnswer[]): Map<string, number> {
  return new Map(answers.map(({ line }, index) => [line, answers.length - index]));
}

function longestAgoFirst(lines: readonly PoolLine[], last: ReadonlyMap<string, number>): PoolLine[] {
  return lines.toSorted((a, b) => (last.get(b.id) ?? Infinity) - (last.get(a.id) ?? Infinity));
}

/** The lines drawn one after another, each as likely as its weight: every line has that many tickets. */
function tickets(lines: readonly PoolLine[], { answers, due }: Learner, seed: string): PoolLine[] {
  const weight = weightOf(answers, due);
  return [
    ...new Set(
      shuffle(
        lines.flatMap((line) => Array<PoolLine>(weight(line)).fill(line)),
        seed,
      ),
    ),
  ];
}

/** The first lines that fit: calm ones and others in numbers that vary a little, so that they cannot be counted out. */
function choose(ordered: readonly PoolLine[], size: number, seed: string): PoolLine[] {
  const chosen: PoolLine[] = [];
  const take = (most: number, wanted: (line: PoolLine) => boolean): void => {
    let left = most;
    for (const line of ordered) {
      if (left <= 0) return;
      if (chosen.includes(line) || !wanted(line)) continue;
      chosen.push(line);
      left -= 1;
    }
  };
  const isNew = ({ sign }: PoolLine): boolean => sign === null || !chosen.some((line) => line.sign === sign);
  const least = Math.ceil(size * LEAST_CALM);
  const counts = [least, least, least + 1, ...(size < SET_SIZE ? [] : [least + 2])];
  const [calm = least] = shuffle(counts, seed);
  take(Math.min(calm, size - 1), (line) => isCalm(line.verdict) && isNew(line));
  take(size - chosen.length, (line) => !isCalm(line.verdict) && isNew(line));
  take(size - chosen.length, isNew);
  // A pool too small for the rules still gives a set.
  take(size - chosen.length, () => true);
  return chosen;
}
