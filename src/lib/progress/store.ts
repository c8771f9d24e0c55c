import type { Answer } from '../exercise/grade.ts';
import type { Outcome } from '../exercise/outcome.ts';
import type { Viewpoint } from '../viewpoint/viewpoint.ts';
import { canonical } from './canonical.ts';
import { dayOf } from './day.ts';
import { parseProgress } from './guard.ts';
import { keepAside } from './kept.ts';
import { better, merge, mergeDrills } from './merge.ts';
import {
  entryOf,
  NO_PROGRESS,
  withDay,
  withEntry,
  withReview,
  type DrillAnswer,
  type Entry,
  type Progress,
  type Review,
} from './progress.ts';
import { attempt, type Refusal, type StorageAccess } from './storage.ts';

/** Where progress is kept; a `storage` event with this key means that another tab has written. */
export const PROGRESS_KEY = 'mitsuyomi:v1';

/**
 * What the learner should be told. Only `damaged` with `keptAs` goes on saving (a fresh record has begun, or only what is
 * good went on); in every other case what is stored is left alone and this page remembers by itself.
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
  /** Adds one answer to a practised line and, where it moves, when its viewpoint returns. */
  recordDrill: (answer: DrillAnswer, moved?: { viewpoint: Viewpoint; review: Review }) => StoreResult;
  /** Changes what is stored now: `change((mine) => merge(mine, other))`. Adds no day. */
  change: (by: Change) => StoreResult;
  /**
   * To be called when another tab has written. Tabs in different processes see each other's writes some milliseconds late,
   * and a lock does not wait for that; so an answer of just now that the other tab did not know of is put in again.
   */
  heal: () => void;
  /** Gives up what this page could not store, and what it would put in again. */
  forget: () => void;
}

/** How long another tab may not know of an answer, in milliseconds; measured in Chromium: 10 to 20. */
const UNSEEN = 3000;

/** May be done twice, to the whole and to what is not yet saved. */
export type Change = (progress: Progress) => Progress;

/**
 * Opens the learner's progress: `openStore(() => localStorage, () => new Date())`. Nothing here throws. Text that cannot
 * be read is kept under another key before anything is written; see `merge` for how two records become one.
 */
export function openStore(access: StorageAccess, now: () => Date): ProgressStore {
  /** What was recorded here and could not be written; it goes along with the next write that succeeds. */
  let unsaved = NO_PROGRESS;
  /** Why the last write failed, as long as none has succeeded since. */
  let failure: Notice | null = null;
  /** The last answer of this page, which another tab may not have seen. */
  let last: { readonly at: Date; readonly by: Change } | null = null;

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

  /** Reads, changes and writes in one go, so that nothing is lost of what another tab has written; see `heal`. */
  function change(by: Change): StoreResult {
    const { progress, notice, mayWrite } = load();
    const after = by(progress);
    const written = mayWrite
      ? attempt(access, (storage) => storage.setItem(PROGRESS_KEY, JSON.stringify(after)))
      : null;
    unsaved = written?.ok === true ? NO_PROGRESS : by(unsaved);
    failure = written?.ok === false ? { ...notice, kind: written.kind } : null;
    return { progress: after, notice: failure ?? notice };
  }

  function answer(at: Date, put: Change): StoreResult {
    const by: Change = (progress) => withDay(put(progress), dayOf(at));
    last = { at, by };
    return change(by);
  }

  return {
    read() {
      const { progress, notice } = load();
      return { progress, notice: notice ?? failure };
    },

    record(id, result) {
      const at = now();
      let entry: Entry | undefined;
      return answer(at, (progress) => {
        // What is not yet saved gets the entry as it stands in the whole.
        entry ??= tryAt(at, entryOf(progress, id), result);
        return withEntry(progress, id, entry);
      });
    },

    recordDrill(drill, moved) {
      return answer(now(), (progress) => {
        const drilled = { ...progress, drills: mergeDrills(progress.drills, [drill]) };
        return moved ? withReview(drilled, moved.viewpoint, moved.review) : drilled;
      });
    },

    heal() {
      if (last === null || now().getTime() - last.at.getTime() > UNSEEN) return;
      const { progress, mayWrite } = load();
      const both = merge(progress, last.by(NO_PROGRESS));
      if (!mayWrite || canonical(both) === canonical(progress)) return;
      attempt(access, (storage) => {
        storage.setItem(PROGRESS_KEY, JSON.stringify(both));
      });
    },

    change,

    forget() {
      unsaved = NO_PROGRESS;
      failure = null;
      last = null;
    },
  };
}

function tryAt(now: Date, before: Entry | undefined, { outcome, answer }: Result): Entry {
  const at = now.toISOString();
  return {
    ...(before ?? { first: outcome, firstAt: at }),
    best: better(before?.best ?? outcome, outcome),
    tries: (before?.tries ?? 0) + 1,
    lastAt: at,
    last: { ...answer, parts: [...answer.parts] },
  };
}
