import { openStore, PROGRESS_KEY, type Notice, type ProgressStore } from '../../lib/progress/store.ts';
import { all } from '../need.ts';

let opened: ProgressStore | null = null;

/** The learner's progress in this browser, one store a page. */
export function progressStore(): ProgressStore {
  if (opened !== null) return opened;
  const store = openStore(
    () => localStorage,
    () => new Date(),
  );
  // Before anything else on the page looks at what the other tab has written.
  addEventListener(
    'storage',
    ({ key }) => {
      if (key === PROGRESS_KEY) store.heal();
    },
    { capture: true },
  );
  opened = store;
  return store;
}

/** Says what became of the saved progress, in the page's own place for it; `null` has nothing to say. */
export function tell(notice: Notice | null): void {
  if (notice === null) return;
  for (const line of all(document, '[data-notice]', HTMLElement)) {
    if (line.dataset.notice !== notice.kind) continue;
    line.hidden = false;
    const name = line.querySelector('code');
    if (name && notice.keptAs !== undefined) name.textContent = notice.keptAs;
  }
}
