import { dayNumbered, dayOf, numberOf } from './day.ts';
import type { Progress } from './progress.ts';

export { beginOf, dayNumbered, dayOf, isDay, numberOf } from './day.ts';

/** How many days on end somebody has practised. */
export interface Run {
  /** Days with an answer; the forgiven ones between them are not counted. */
  readonly length: number;
  /** Days without an answer that did not end the run, oldest first. */
  readonly forgiven: readonly string[];
}

/** All days on which something was answered, ascending: those written down, and those the answers themselves tell of. */
export function daysPractised({ days = [], exercises, drills = [] }: Progress): string[] {
  const times = [
    ...Object.values(exercises).flatMap(({ firstAt, lastAt }) => [firstAt, lastAt]),
    ...drills.map(({ at }) => at),
  ];
  return [...new Set([...days, ...times.map((time) => dayOf(new Date(time)))])].sort();
}

/**
 * The run of days up to `today`. Of each week (Monday to Sunday) one day without an answer is forgiven; a second one ends
 * the run. Today is not over: without an answer it neither counts nor ends anything.
 */
export function runOf(days: readonly string[], today: string): Run {
  const practised = new Set(days.map(numberOf));
  const begin = Math.min(...practised);
  const restedIn = new Set<number>();
  const forgiven: number[] = [];
  let length = 0;
  let number = numberOf(today);
  if (!practised.has(number)) number -= 1;
  for (; number >= begin; number -= 1) {
    if (practised.has(number)) {
      length += 1;
    } else if (restedIn.has(weekOf(number))) {
      break;
    } else {
      restedIn.add(weekOf(number));
      forgiven.push(number);
    }
  }
  // A rest before the first day of a run is no part of it.
  const first = number + 1;
  const inside = length === 0 ? [] : forgiven.filter((rest) => hasBefore(practised, first, rest));
  return { length, forgiven: inside.map(dayNumbered).reverse() };
}

/** Is one of the days from `first` up to `rest` a practised one? */
function hasBefore(practised: ReadonlySet<number>, first: number, rest: number): boolean {
  for (let number = first; number < rest; number += 1) if (practised.has(number)) return true;
  return false;
}

/** Number of the week, Monday to Sunday; 1970-01-01 was a Thursday. */
function weekOf(number: number): number {
  return Math.floor((number + 3) / 7);
}
