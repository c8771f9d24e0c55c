import { dayOf, daysPractised, runOf } from '../../lib/progress/days.ts';
import { PROGRESS_KEY } from '../../lib/progress/store.ts';
import { ANSWERED } from '../exercise/answered.ts';
import { progressStore } from '../exercise/memory.ts';
import { all, need } from '../need.ts';

/**
 * Counts the days on which somebody has answered, here or in another tab, from the first one on; and hides every
 * `[data-date]` that is still to come in Japan.
 */
export class LogDays extends HTMLElement {
  #listening: AbortController | null = null;

  connectedCallback(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const show = (): void => {
      this.#count();
    };
    document.addEventListener(ANSWERED, show, { signal });
    addEventListener(
      'storage',
      ({ key }) => {
        if (key === PROGRESS_KEY || key === null) show();
      },
      { signal },
    );
    const now = dayOf(new Date());
    for (const place of all(this, '[data-date]', HTMLElement))
      place.hidden = (place.dataset.date ?? '') > now;
    show();
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
  }

  #count(): void {
    const days = daysPractised(progressStore().read().progress);
    const { length, forgiven } = runOf(days, dayOf(new Date()));
    const counts = { practised: days.length, run: length, rested: forgiven.length };
    for (const [name, count] of Object.entries(counts)) {
      const place = need(this, `[data-count="${name}"]`, HTMLElement);
      place.textContent = String(count);
      if (place.parentElement) place.parentElement.hidden = count === 0 && name === 'rested';
    }
    need(this, '.record', HTMLElement).hidden = days.length === 0;
  }
}

customElements.define('log-days', LogDays);
