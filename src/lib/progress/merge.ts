import { OUTCOMES, type Outcome } from '../exercise/outcome.ts';
import { canonical } from './canonical.ts';
import {
  entryOf,
  KEPT_DRILLS,
  type DrillAnswer,
  type Entry,
  type Progress,
  type Review,
} from './progress.ts';

/**
 * Two records of the same learner (two tabs, two machines, an import) as one: every exercise of either, and of one that
 * is in both, the earlier `first`, the better `best`, the later `last`, the larger `tries` (never the sum: what both
 * have in common would count twice); every day of either; the newest answers to practised lines; of each viewpoint the
 * later review. Order and repetition change nothing, except for keys this edition does not know: there the later entry
 * wins, and beside the exercises `a`.
 */
export function merge(a: Progress, b: Progress): Progress {
  const fromB = Object.entries(b.exercises).map(([id, entry]): [string, Entry] => {
    const other = entryOf(a, id);
    return [id, other === undefined ? entry : mergeEntry(other, entry)];
  });
  return {
    ...b,
    ...a,
    exercises: { ...a.exercises, ...Object.fromEntries(fromB) },
    ...((a.days ?? b.days) && { days: mergeDays(a.days, b.days) }),
    ...((a.drills ?? b.drills) && { drills: mergeDrills(a.drills, b.drills) }),
    ...((a.reviews ?? b.reviews) && { reviews: mergeReviews(a.reviews, b.reviews) }),
  };
}

function mergeEntry(a: Entry, b: Entry): Entry {
  const { first, firstAt } = isEarlier(b, a) ? b : a;
  const [older, newer] = isLater(a, b, 'lastAt', 'last') ? [b, a] : [a, b];
  return {
    ...older,
    ...newer,
    first,
    firstAt,
    best: better(a.best, b.best),
    tries: Math.max(a.tries, b.tries),
  };
}

/** Every day of either, ascending. */
export function mergeDays(a: readonly string[] = [], b: readonly string[] = []): string[] {
  return [...new Set([...a, ...b])].sort();
}

/** The answers of either, oldest first, the newest `limit`; the same line at the same moment is one answer. */
export function mergeDrills(
  a: readonly DrillAnswer[] = [],
  b: readonly DrillAnswer[] = [],
  limit: number = KEPT_DRILLS,
): DrillAnswer[] {
  const byKey = new Map<string, DrillAnswer>();
  for (const drill of [...a, ...b]) {
    const key = `${drill.at} ${drill.line}`;
    const other = byKey.get(key);
    if (other === undefined || canonical(drill) > canonical(other)) byKey.set(key, drill);
  }
  return [...byKey]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, drill]) => drill)
    .slice(-limit);
}

type Reviews = Readonly<Record<string, Review | undefined>>;

function mergeReviews(a: Reviews = {}, b: Reviews = {}): Reviews {
  const fromB = Object.entries(b).filter(([viewpoint, review]) => {
    const other = Object.hasOwn(a, viewpoint) ? a[viewpoint] : undefined;
    return review && (!other || isLater(review, other, 'last'));
  });
  return { ...a, ...Object.fromEntries(fromB) };
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

/** At the same moment the text of the thing (or of its part `what`) decides, so that both sides choose the same. */
function isLater<T>(a: T, b: T, time: keyof T, what?: keyof T): boolean {
  if (a[time] !== b[time]) return a[time] > b[time];
  const text = (one: T): string => canonical(what === undefined ? one : one[what]);
  return text(a) > text(b);
}
