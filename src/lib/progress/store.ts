import type { Answer, Outcome } from '../exercise/grade.ts';
import { parseProgress } from './guard.ts';
import { keepAside } from './kept.ts';
import { better, merge } from './merge.ts';
import { entryOf, NO_PROGRESS, withEntry, type Progress } from './progress.ts';
import { attempt, type Refusal, type StorageAccess } from './storage.ts';

/** Where progress is kept; a `storage` event with this key means that another tab has written. */
export const PROGRESS_KEY = 'mitsuyomi:v1';

/**
 * What the learner should be told. Only `damaged` with `keptAs` goes on saving (a fresh record has begun, or only the
 * good entries went on); in every other case what is stored is left alone and this page remembers by itself.
 */
export interface Notice {
  /** `future`: a later edition of the site wrote it. */
  readonly kind: Refusal | 'damaged' | 'future';
  /** The storage key under which the text that could not be read is now, unchanged. */
  readonly keptAs?: string;
}

export interface StoreResult {
  readonly progress: Progress;
  readonly notice: Notice | null;
}

/** One graded try. */
export interface Result {
  readonly outcome: Outcome;
  readonly answer: Answer;
}

export interface ProgressStore {
  /** What is stored now, and what this page could not store. */
  read: () => StoreResult;
  /** Adds one try to what is stored now, so that what another tab has written in the meantime stays. */
  record: (id: string, result: Result) => StoreResult;
}

/**
 * Opens the learner's progress: `openStore(() => localStorage, () => new Date())`. Nothing here throws. Text that cannot
 * be read is kept under another key before anything is written; see `merge` for how two records become one.
 */
export function openStore(access: StorageAccess, now: () => Date): ProgressStore {
  /** What was recorded here and could not be written; it goes along with the next write that succeeds. */
  let unsaved = NO_PROGRESS;
  /** Why the last write failed, as long as none has succeeded since. */
  let failure: Notice | null = null;

  function load(): StoreResult & { readonly mayWrite: boolean } {
    const stored = attempt(access, (storage) => storage.getItem(PROGRESS_KEY));
    if (!stored.ok) return { progress: unsaved, notice: { kind: stored.kind }, mayWrite: false };
    const text = stored.value;
    if (text === null) return { progress: unsaved, notice: null, mayWrite: true };

    const { progress, flaw } = parseProgress(text);
    const both = merge(progress, unsaved);
    if (flaw === null) return { progress: both, notice: null, mayWrite: true };
    if (flaw === 'future') return { progress: both, notice: { kind: flaw }, mayWrite: false };

    const at = now().toISOString();
    const kept = attempt(access, (storage) =>
      keepAside(storage, PROGRESS_KEY, text, JSON.stringify(progress), at),
    );
    return {
      progress: both,
      notice: kept.ok ? { kind: flaw, keptAs: kept.value } : { kind: flaw },
      mayWrite: kept.ok,
    };
  }

  function record(id: string, { outcome, answer }: Result): StoreResult {
    const { progress, notice, mayWrite } = load();
    const before = entryOf(progress, id);
    const at = now().toISOString();
    const entry = {
      ...(before ?? { first: outcome, firstAt: at }),
      best: better(before?.best ?? outcome, outcome),
      tries: (before?.tries ?? 0) + 1,
      lastAt: at,
      last: { verdict: answer.verdict, parts: [...answer.parts] },
    };
    const after = withEntry(progress, id, entry);

    const written = mayWrite
      ? attempt(access, (storage) => storage.setItem(PROGRESS_KEY, JSON.stringify(after)))
      : null;
    unsaved = written?.ok === true ? NO_PROGRESS : withEntry(unsaved, id, entry);
    failure = written?.ok === false ? { ...notice, kind: written.kind } : null;
    return { progress: after, notice: failure ?? notice };
  }

  return {
    read() {
      const { progress, notice } = load();
      return { progress, notice: notice ?? failure };
    },
    record,
  };
}
