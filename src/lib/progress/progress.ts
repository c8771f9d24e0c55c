import type { Confidence } from '../exercise/confidence.ts';
import type { Answer } from '../exercise/grade.ts';
import type { Outcome } from '../exercise/outcome.ts';
import type { Intent } from '../sign/intent.ts';
import type { Viewpoint } from '../viewpoint/viewpoint.ts';

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

/** One answer to a practised line. */
export interface DrillAnswer {
  readonly at: string;
  /** Key of the drill, or id of the exercise. */
  readonly line: string;
  readonly viewpoint: Viewpoint;
  readonly right: Intent;
  /** `null` where no verdict was chosen. */
  readonly given: Intent | null;
  readonly evidence: 'right' | 'partly' | 'wrong' | 'open';
  /** How sure the learner was, where they were asked. */
  readonly sure?: Confidence;
}

/** When a viewpoint is to be practised again: a card of ts-fsrs, its times as text. */
export interface Review {
  readonly due: string;
  readonly last: string;
  readonly stability: number;
  readonly difficulty: number;
  /** New, learning, review, relearning. */
  readonly state: 0 | 1 | 2 | 3;
  readonly reps: number;
  readonly lapses: number;
  readonly learning_steps: number;
  readonly scheduled_days: number;
  readonly elapsed_days: number;
}

/** A learner's progress, by permanent exercise id; ids and keys this edition does not know are carried along. */
export interface Progress {
  readonly version: 1;
  readonly exercises: Readonly<Record<string, Entry>>;
  /** Dates in Japan (`days.ts`) with at least one answer, ascending, each once. */
  readonly days?: readonly string[];
  /** Answers to practised lines, oldest first, the newest `KEPT_DRILLS`. */
  readonly drills?: readonly DrillAnswer[];
  readonly reviews?: Readonly<Partial<Record<Viewpoint, Review>>>;
}

export const NO_PROGRESS: Progress = { version: 1, exercises: {} };

/** How many answers to practised lines are kept: enough to see what is confused, little enough to store at once. */
export const KEPT_DRILLS = 400;

/** The entry of one exercise. Safe for any id: `constructor` is no exercise. */
export function entryOf(progress: Progress, id: string): Entry | undefined {
  return Object.hasOwn(progress.exercises, id) ? progress.exercises[id] : undefined;
}

/** The progress with one entry put in or replaced. */
export function withEntry(progress: Progress, id: string, entry: Entry): Progress {
  return { ...progress, exercises: { ...progress.exercises, [id]: entry } };
}

/** The progress with one day more on which something was answered. */
export function withDay(progress: Progress, day: string): Progress {
  const days = progress.days ?? [];
  return days.includes(day) ? progress : { ...progress, days: [...days, day].sort() };
}

/** The progress with one viewpoint's review put in or replaced. */
export function withReview(progress: Progress, viewpoint: Viewpoint, review: Review): Progress {
  return { ...progress, reviews: { ...progress.reviews, [viewpoint]: review } };
}

/** Nothing was ever answered. */
export function isEmpty({ exercises, days = [], drills = [], reviews = {} }: Progress): boolean {
  return [exercises, days, drills, reviews].every((section) => Object.keys(section).length === 0);
}
