import { PROGRESS_KEY, type StoreResult } from '../../lib/progress/store.ts';
import { progressStore } from '../exercise/memory.ts';

/** Dispatched on the document when this page has changed the record as a whole. */
const CHANGED = 'mitsuyomi-changed';

/** Shows the record now, and again whenever this page or another tab changes it. */
export function followProgress(show: (result: StoreResult) => void, signal: AbortSignal): void {
  const again = (): void => {
    show(progressStore().read());
  };
  document.addEventListener(CHANGED, again, { signal });
  addEventListener(
    'storage',
    ({ key }) => {
      // Texts that are put aside have longer keys.
      if (key === null || key.startsWith(PROGRESS_KEY)) again();
    },
    { signal },
  );
  again();
}

/** Tells everything on this page that the record was changed. */
export function progressChanged(): void {
  document.dispatchEvent(new Event(CHANGED));
}
