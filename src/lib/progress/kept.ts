import type { StorageLike } from './storage.ts';

/** Why a text was put aside: it could not be read, or the learner began anew. */
export type Why = 'kept' | 'reset';

/**
 * Moves the text under `key` aside, to `<key>:<why>:<at>`, puts `fresh` in its place and returns where the text is now.
 * Throws what the storage throws; then the text is still where it was.
 */
export function keepAside(
  storage: StorageLike,
  key: string,
  text: string,
  fresh: string,
  at: string,
  why: Why = 'kept',
): string {
  const name = `${key}:${why}:${at}`;
  let kept = name;
  // Never over another text, should two be kept in one millisecond.
  for (let n = 2; (storage.getItem(kept) ?? text) !== text; n += 1) kept = `${name}:${n}`;
  storage.setItem(kept, text);
  try {
    storage.setItem(key, fresh);
  } catch (error) {
    // No room for both: the text stays where it was, and is not kept again with each visit.
    storage.removeItem(kept);
    throw error;
  }
  return kept;
}
