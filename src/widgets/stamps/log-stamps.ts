import { PROGRESS_KEY } from '../../lib/progress/store.ts';
import { stamps } from '../../lib/progress/stamps.ts';
import { ANSWERED } from '../exercise/answered.ts';
import { progressStore, tell } from '../exercise/memory.ts';
import { all } from '../need.ts';

/**
 * Stamps the viewpoints whose exercises are right. Each `[data-exercises]` inside lists ids, or names the place on the
 * page that lists them (`#stamp-path`); it gets `data-stamp` (`none`, `some`, `done`), its `[data-right]` the count, its `[data-stamped]` and `[data-open]` texts are shown in turn.
 */
export class LogStamps extends HTMLElement {
  #listening: AbortController | null = null;

  connectedCallback(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    document.addEventListener(
      ANSWERED,
      () => {
        this.#show();
      },
      { signal },
    );
    addEventListener(
      'storage',
      ({ key }) => {
        if (key === PROGRESS_KEY || key === null) this.#show();
      },
      { signal },
    );
    this.#show();
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
  }

  #show(): void {
    const { progress, notice } = progressStore().read();
    tell(notice?.kind === 'refused' ? null : notice);
    for (const place of all(this, '[data-exercises]', HTMLElement)) {
      const ids = idsOf(place).split(' ').filter(Boolean);
      const stamp = stamps(progress, { here: ids }).here;
      if (!stamp) continue;
      place.dataset.stamp = stamp.stamped ? 'done' : 'none';
      const right = place.querySelector('[data-right]');
      if (right) right.textContent = String(stamp.right);
      for (const text of all(place, '[data-stamped]', HTMLElement)) text.hidden = !stamp.stamped;
      for (const text of all(place, '[data-open]', HTMLElement)) text.hidden = stamp.stamped;
    }
  }
}

function idsOf({ dataset: { exercises = '' } }: HTMLElement): string {
  if (!exercises.startsWith('#')) return exercises;
  return document.querySelector<HTMLElement>(exercises)?.dataset.exercises ?? '';
}

customElements.define('log-stamps', LogStamps);
