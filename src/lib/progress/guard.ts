import { CONFIDENCES } from '../exercise/confidence.ts';
import { OUTCOMES } from '../exercise/outcome.ts';
import { INTENTS } from '../sign/intent.ts';
import { VIEWPOINTS } from '../viewpoint/viewpoint.ts';
import { isDay } from './day.ts';
import { mergeDays, mergeDrills } from './merge.ts';
import { NO_PROGRESS, type DrillAnswer, type Entry, type Progress, type Review } from './progress.ts';

/** What a stored text holds. `flaw` says what of it is not in `progress`. */
export interface Parsed {
  /** What is good of each section, and every unknown key beside them. */
  readonly progress: Progress;
  /** `damaged`: something could not be read, or nothing could; `future`: a later edition wrote it. */
  readonly flaw: 'damaged' | 'future' | null;
  /** Where the damage is: `exercises.7KQ2`, `drills.3`, `days`; empty where the text as a whole is no progress. */
  readonly places: readonly string[];
}

const NOTHING: Parsed = { progress: NO_PROGRESS, flaw: 'damaged', places: [] };

/** Reads a stored or exported text; never throws. */
export function parseProgress(text: string): Parsed {
  const root = parseJson(text);
  if (!isObject(root)) return NOTHING;
  if (typeof root.version === 'number' && root.version > 1) return { ...NOTHING, flaw: 'future' };
  if (root.version !== 1 || !isObject(root.exercises)) return NOTHING;

  const { days, drills, reviews, exercises, ...others } = root;
  const bad: string[] = [];
  const good = {
    exercises: Object.fromEntries(goodOf('exercises', Object.entries(exercises), isEntry, bad)),
    ...(days !== undefined && { days: mergeDays(goodItems('days', days, isDay, bad)) }),
    ...(drills !== undefined && { drills: mergeDrills(goodItems('drills', drills, isDrill, bad)) }),
    ...(reviews !== undefined && {
      reviews: Object.fromEntries(goodOf('reviews', entriesOf('reviews', reviews, bad), isReview, bad)),
    }),
  };
  return {
    progress: { ...others, version: 1, ...good },
    flaw: bad.length > 0 ? 'damaged' : null,
    places: bad,
  };
}

/** `undefined`, which is no JSON value, where the text is no JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Those that are good; the places of the others go to `bad`. */
function goodOf<T>(
  section: string,
  entries: readonly (readonly [string, unknown])[],
  isGood: (value: unknown) => value is T,
  bad: string[],
): [string, T][] {
  return entries.flatMap(([key, value]): [string, T][] => {
    if (isGood(value)) return [[key, value]];
    bad.push(`${section}.${key}`);
    return [];
  });
}

function goodItems<T>(
  section: string,
  list: unknown,
  isGood: (value: unknown) => value is T,
  bad: string[],
): T[] {
  if (Array.isArray(list)) {
    return goodOf(section, Object.entries<unknown>(list), isGood, bad).map(([, item]) => item);
  }
  bad.push(section);
  return [];
}

function entriesOf(section: string, value: unknown, bad: string[]): [string, unknown][] {
  if (isObject(value)) return Object.entries(value);
  bad.push(section);
  return [];
}

function isEntry(value: unknown): value is Entry {
  return (
    isObject(value) &&
    isOneOf(OUTCOMES, value.first) &&
    isOneOf(OUTCOMES, value.best) &&
    isTime(value.firstAt) &&
    isTime(value.lastAt) &&
    isCount(value.tries) &&
    value.tries > 0 &&
    isAnswer(value.last)
  );
}

function isAnswer(value: unknown): boolean {
  return (
    isObject(value) &&
    (value.verdict === null || isString(value.verdict)) &&
    isTexts(value.parts) &&
    (value.choices === undefined || (isObject(value.choices) && isTexts(Object.values(value.choices)))) &&
    (value.sequence === undefined || isTexts(value.sequence)) &&
    (value.confidence === undefined || isOneOf(CONFIDENCES, value.confidence))
  );
}

function isDrill(value: unknown): value is DrillAnswer {
  return (
    isObject(value) &&
    isTime(value.at) &&
    isString(value.line) &&
    isOneOf(VIEWPOINTS, value.viewpoint) &&
    isOneOf(INTENTS, value.right) &&
    (value.given === null || isOneOf(INTENTS, value.given)) &&
    isOneOf(['right', 'partly', 'wrong', 'open'], value.evidence) &&
    (value.sure === undefined || isOneOf(CONFIDENCES, value.sure))
  );
}

function isReview(value: unknown): value is Review {
  return (
    isObject(value) &&
    isTime(value.due) &&
    isTime(value.last) &&
    isAmount(value.stability) &&
    isAmount(value.difficulty) &&
    isOneOf([0, 1, 2, 3], value.state) &&
    [value.reps, value.lapses, value.learning_steps].every(isCount) &&
    [value.scheduled_days, value.elapsed_days].every(isAmount)
  );
}

function isOneOf(known: readonly unknown[], value: unknown): boolean {
  return known.includes(value);
}

/** Exactly the form of `toISOString`: with fewer or more digits, times would no longer compare as text. */
function isTime(value: unknown): boolean {
  return (
    isString(value) && /^\d{4}-[\d-]{5}T[\d:]{8}\.\d{3}Z$/.test(value) && !Number.isNaN(Date.parse(value))
  );
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0;
}

function isAmount(value: unknown): boolean {
  return Number.isFinite(value) && Number(value) >= 0;
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every(isString);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isString(value: unknown): value is string {
  return typeof value === 'string';
}
