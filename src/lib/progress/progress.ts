import type { Answer, Outcome } from '../exercise/grade.ts';

/** What is remembered of one exercise. Keys a later edition adds beside these are carried along. */
export interface Entry {
  /** How the very first try went; it never changes. */
  readonly first: Outcome;
  /** When that was, as `Date.prototype.toISOString` writes it; all times here are, so that they compare as text. */
  readonly firstAt: string;
  /** The best outcome so far; it never falls. */
  readonly best: Outcome;
  /** At least 1. */
  readonly tries: number;
  readonly lastAt: string;
  /** The last answer, by option key and part key. */
  readonly last: Answer;
}

/** A learner's progress, by permanent exercise id; ids this edition does not know are carried along. */
export interface Progress {
  readonly version: 1;
  readonly exercises: Readonly<Record<string, Entry>>;
}

export const NO_PROGRESS: Progress = { version: 1, exercises: {} };

/** The entry of one exercise. Safe for any id: `constructor` is no exercise. */
export function entryOf(progress: Progress, id: string): Entry | undefined {
  return Object.hasOwn(progress.exercises, id) ? progress.exercises[id] : undefined;
}

/** The progress with one entry put in or replaced. */
export function withEntry(progress: Progress, id: string, entry: Entry): Progress {
  return { ...progress, exercises: { ...progress.exercises, [id]: entry } };
}
