import { OUTCOMES } from '../exercise/grade.ts';
import { NO_PROGRESS, type Entry, type Progress } from './progress.ts';

/** What a stored text holds. `flaw` says what of it is not in `progress`. */
export interface Parsed {
  /** The good entries, and every unknown key beside them. */
  readonly progress: Progress;
  /** `damaged`: at least one entry could not be read, or nothing could; `future`: a later edition wrote it. */
  readonly flaw: 'damaged' | 'future' | null;
}

/** Reads a stored or exported text; never throws. */
export function parseProgress(text: string): Parsed {
  const root = parseJson(text);
  if (!isObject(root)) return { progress: NO_PROGRESS, flaw: 'damaged' };
  if (typeof root.version === 'number' && root.version > 1) return { progress: NO_PROGRESS, flaw: 'future' };
  if (root.version !== 1 || !isObject(root.exercises)) return { progress: NO_PROGRESS, flaw: 'damaged' };

  const all = Object.entries(root.exercises);
  const good = all.filter((pair): pair is [string, Entry] => isEntry(pair[1]));
  return {
    progress: { ...root, version: 1, exercises: Object.fromEntries(good) },
    flaw: good.length < all.length ? 'damaged' : null,
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

function isEntry(value: unknown): value is Entry {
  return (
    isObject(value) &&
    isOutcome(value.first) &&
    isOutcome(value.best) &&
    isTime(value.firstAt) &&
    isTime(value.lastAt) &&
    Number.isInteger(value.tries) &&
    Number(value.tries) > 0 &&
    isObject(value.last) &&
    (value.last.verdict === null || isString(value.last.verdict)) &&
    Array.isArray(value.last.parts) &&
    value.last.parts.every(isString)
  );
}

function isOutcome(value: unknown): boolean {
  return OUTCOMES.some((outcome) => outcome === value);
}

/** Exactly the form of `toISOString`: with fewer or more digits, times would no longer compare as text. */
function isTime(value: unknown): boolean {
  return (
    isString(value) && /^\d{4}-[\d-]{5}T[\d:]{8}\.\d{3}Z$/.test(value) && !Number.isNaN(Date.parse(value))
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isString(value: unknown): value is string {
  return typeof value === 'string';
}
