import { OUTCOMES, type Answer, type Outcome } from '../exercise/grade.ts';
import { entryOf, type Entry, type Progress } from './progress.ts';

/**
 * Two records of the same learner (two tabs, two machines, an import) as one: every exercise of either, and of one that
 * is in both, the earlier `first`, the better `best`, the later `last`, the larger `tries` (never the sum: what both
 * have in common would count twice). Order and repetition change nothing, except for keys this edition does not know:
 * there the later entry wins, and beside the exercises `a`.
 */
export function merge(a: Progress, b: Progress): Progress {
  const fromB = Object.entries(b.exercises).map(([id, entry]): [string, Entry] => {
    const other = entryOf(a, id);
    return [id, other === undefined ? entry : mergeEntry(other, entry)];
  });
  return { ...b, ...a, exercises: { ...a.exercises, ...Object.fromEntries(fromB) } };
}

function mergeEntry(a: Entry, b: Entry): Entry {
  const { first, firstAt } = isEarlier(b, a) ? b : a;
  const [older, newer] = isNewer(a, b) ? [b, a] : [a, b];
  return {
    ...older,
    ...newer,
    first,
    firstAt,
    best: better(a.best, b.best),
    tries: Math.max(a.tries, b.tries),
  };
}

/** The better of two outcomes. */
export function better(a: Outcome, b: Outcome): Outcome {
  return rank(a) > rank(b) ? a : b;
}

function rank(outcome: Outcome): number {
  return OUTCOMES.indexOf(outcome);
}

/** Of two first tries at the same moment, the worse one is believed. */
function isEarlier(a: Entry, b: Entry): boolean {
  return a.firstAt === b.firstAt ? rank(a.first) < rank(b.first) : a.firstAt < b.firstAt;
}

/** At the same moment the text of the answer decides, so that both sides choose the same. */
function isNewer(a: Entry, b: Entry): boolean {
  return a.lastAt === b.lastAt ? textOf(a.last) > textOf(b.last) : a.lastAt > b.lastAt;
}

function textOf({ verdict, parts }: Answer): string {
  return JSON.stringify([verdict, parts]);
}
