import { parseProgress } from './guard.ts';
import { keepAside } from './kept.ts';
import { keptIn } from './kept-texts.ts';
import { merge } from './merge.ts';
import { isEmpty, NO_PROGRESS } from './progress.ts';
import { attempt, type StorageAccess } from './storage.ts';
import { PROGRESS_KEY, type ProgressStore, type StoreResult } from './store.ts';

/** A page's store, and the storage under it. */
export interface Opened {
  readonly access: StorageAccess;
  readonly store: ProgressStore;
}

/** Begins anew; the record is put aside, whatever edition wrote it. Where it cannot be, nothing changes. */
export function beginAnew({ access, store }: Opened, now: Date): StoreResult {
  const { progress, notice } = store.read();
  const isFuture = notice?.kind === 'future';
  if (isEmpty(progress) && !isFuture) return { progress, notice };
  const moved = attempt(access, (storage) => {
    const text = storage.getItem(PROGRESS_KEY);
    // What a later edition wrote goes letter by letter; anything else with what this page could not store.
    const aside = isFuture && text !== null ? text : JSON.stringify(progress);
    keepAside(storage, PROGRESS_KEY, aside, JSON.stringify(NO_PROGRESS), now.toISOString(), 'reset');
  });
  if (!moved.ok) return { progress, notice: { kind: moved.kind } };
  store.forget();
  return { progress: NO_PROGRESS, notice: isFuture ? null : notice };
}

/** Brings back what was last put aside so, with what was answered since; `null` where there is nothing. */
export function bringBack({ access, store }: Opened): StoreResult | null {
  const last = attempt(access, (storage) => {
    const kept = keptIn(storage, PROGRESS_KEY).find(({ why }) => why === 'reset');
    return kept && { key: kept.key, text: storage.getItem(kept.key) ?? '' };
  });
  if (!last.ok || !last.value) return null;
  const { key, text } = last.value;
  const { progress, flaw } = parseProgress(text);
  const result =
    flaw === 'future'
      ? putBack({ access, store }, text)
      : store.change((answered) => merge(answered, progress));
  // What was not written, or not whole, stays where it is.
  if (result.notice === null && flaw !== 'damaged') {
    attempt(access, (storage) => {
      storage.removeItem(key);
    });
  }
  return result;
}

/** A text this edition cannot read cannot be merged: it goes back only where nothing was answered since. */
function putBack({ access, store }: Opened, text: string): StoreResult {
  const { progress, notice } = store.read();
  if (notice !== null || !isEmpty(progress)) return { progress, notice: notice ?? { kind: 'future' } };
  const written = attempt(access, (storage) => {
    storage.setItem(PROGRESS_KEY, text);
  });
  return { progress, notice: written.ok ? null : { kind: written.kind } };
}
