import { dateShown } from '../../lib/drill/date.ts';
import { dayOf } from '../../lib/progress/days.ts';
import { entryOf } from '../../lib/progress/progress.ts';
import { progressStore } from '../exercise/memory.ts';
import { all } from '../need.ts';

/**
 * The list of all days. It leads on to today's line at once, which takes this page's place in the history, unless the address
 * asks for a place on the list (`#days`); then it opens this month, hides those to come and marks the days answered.
 * `data-root` is where the dated pages are.
 */
export class LogArchive extends HTMLElement {
  connectedCallback(): void {
    const now = dayOf(new Date());
    const dated = all(this, '[data-date]', HTMLElement);
    this.#lead(
      dateShown(
        now,
        dated.map(({ dataset }) => dataset.date ?? ''),
      ),
    );
    for (const month of all(this, '[data-month]', HTMLDetailsElement)) {
      const name = month.dataset.month ?? '';
      month.hidden = name > now.slice(0, 7);
      if (name === now.slice(0, 7)) month.open = true;
    }
    const { progress } = progressStore().read();
    for (const place of dated) {
      const isRight = entryOf(progress, place.dataset.answer ?? '')?.best === 'right';
      for (const mark of all(place, '[data-done]', HTMLElement)) mark.hidden = !isRight;
    }
  }

  #lead(date: string | null): void {
    if (date === null) return;
    const address = `${this.dataset.root ?? ''}${date}/`;
    for (const place of all(this, '[data-go]', HTMLElement)) place.hidden = false;
    for (const link of all(this, '[data-go] a', HTMLAnchorElement)) link.href = address;
    if (location.hash === '') location.replace(address);
  }
}

customElements.define('log-archive', LogArchive);
