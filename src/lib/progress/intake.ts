import { daysPractised } from './days.ts';
import { merge } from './merge.ts';
import { entryOf, type Progress } from './progress.ts';

/** What another record brings, counted in exercises, days and answers. */
export interface Intake {
  /** Exercises nobody had tried here. */
  readonly fresh: number;
  /** Exercises that were done better there. */
  readonly bettered: number;
  /** Exercises that were no better there. */
  readonly same: number;
  /** Of all these, exercises that this edition of the site does not have; they are kept all the same. */
  readonly unknown: number;
  /** Days practised that were not known here. */
  readonly days: number;
  /** Answers to practised lines. */
  readonly drills: number;
}

/** What `other` would change in `mine`. `isKnown` tells whether this edition has an exercise. */
export function intakeOf(mine: Progress, other: Progress, isKnown: (id: string) => boolean): Intake {
  const both = merge(mine, other);
  const ids = Object.keys(other.exercises);
  const fresh = ids.filter((id) => entryOf(mine, id) === undefined).length;
  const bettered = ids.filter((id) => {
    const before = entryOf(mine, id);
    return before !== undefined && before.best !== entryOf(both, id)?.best;
  }).length;
  const answers = new Set((mine.drills ?? []).map(({ at, line }) => `${at} ${line}`));
  return {
    fresh,
    bettered,
    same: ids.length - fresh - bettered,
    unknown: ids.filter((id) => !isKnown(id)).length,
    days: daysPractised(both).length - daysPractised(mine).length,
    drills: (both.drills ?? []).filter(({ at, line }) => !answers.has(`${at} ${line}`)).length,
  };
}
