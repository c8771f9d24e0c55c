import { dayOf, isDay } from '../../lib/progress/day.ts';
import { daysPractised, runOf } from '../../lib/progress/days.ts';
import { entryOf, type Progress } from '../../lib/progress/progress.ts';
import { signsDrilled } from '../../lib/progress/signs-drilled.ts';
import { stamps } from '../../lib/progress/stamps.ts';
import { wrongIds } from '../../lib/practice/wrong.ts';
import { tell } from '../exercise/memory.ts';
import { all, need } from '../need.ts';
import { followProgress } from './follow.ts';
import { say } from './say.ts';

/**
 * Stamps the book from the record. `[data-exercises]` is stamped when all of its exercises are right, `[data-any]` when one
 * is; `[data-met]` shows when one was answered, `[data-wrong] [data-id]` while it is not right.
 */
export class LogStampBook extends HTMLElement {
  #listening: AbortController | null = null;

  connectedCallback(): void {
    this.#listening = new AbortController();
    followProgress(({ progress, notice }) => {
      tell(notice);
      this.#stamp(progress);
      this.#showDays(progress);
      this.#showWrong(progress);
      this.#showMet(progress);
    }, this.#listening.signal);
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
  }

  #stamp(progress: Progress): void {
    const seals = all(this, '[data-exercises]', HTMLElement);
    let count = 0;
    for (const seal of seals) {
      const { here } = stamps(progress, { here: idsIn(seal.dataset.exercises) });
      const right = seal.querySelector('[data-right]');
      if (right && here) right.textContent = String(here.right);
      if (mark(seal, here?.stamped === true)) count += 1;
    }
    for (const label of all(this, '[data-any]', HTMLElement)) {
      mark(
        label,
        idsIn(label.dataset.any).some((id) => entryOf(progress, id)?.best === 'right'),
      );
    }
    say(this, 'tally', { n: count, total: seals.length });
  }

  #showDays(progress: Progress): void {
    const days = daysPractised(progress);
    const { length, forgiven } = runOf(days, dayOf(new Date()));
    say(this, 'no-days', days.length === 0 ? {} : null);
    say(this, 'days', days.length === 0 ? null : { n: days.length });
    say(this, 'run', length === 0 ? null : { n: length });
    say(this, 'forgiven', forgiven.length === 0 ? null : { days: this.#datesOf(forgiven) });
  }

  #datesOf(days: readonly string[]): string {
    const format = new Intl.DateTimeFormat(this.dataset.locale, {
      month: 'short',
      day: 'numeric',
      timeZone: 'UTC',
    });
    const dates = days.map((day) => format.format(new Date(day)));
    return new Intl.ListFormat(this.dataset.locale, { type: 'unit' }).format(dates);
  }

  #showWrong(progress: Progress): void {
    const wrong = wrongIds(progress);
    const items = all(this, '[data-wrong] [data-id]', HTMLElement);
    for (const item of items) item.hidden = !wrong.includes(item.dataset.id ?? '');
    const todays = wrong.flatMap((id) => (id.startsWith('today:') && isDay(id.slice(6)) ? id.slice(6) : []));
    this.#listTodays(todays);

    const listed = items.filter(({ hidden }) => !hidden).length + todays.length;
    // An exercise this edition does not have cannot be practised; every other line can.
    const drills = wrong.filter((id) => entryOf(progress, id) === undefined).length;
    say(this, 'wrong-none', listed + drills === 0 ? {} : null);
    say(this, 'wrong-drills', drills === 0 ? null : { n: drills });
    need(this, '[data-practise]', HTMLElement).hidden = listed + drills === 0;
  }

  /** One item for each date, made after the server's own. */
  #listTodays(dates: readonly string[]): void {
    const [pattern, ...old] = all(this, '[data-wrong] [data-today]', HTMLElement);
    for (const item of old) item.remove();
    pattern?.after(
      ...dates.map((date) => {
        const item = need(wrap(pattern.cloneNode(true)), '[data-today]', HTMLElement);
        const link = need(item, 'a', HTMLAnchorElement);
        item.hidden = false;
        link.href = `${link.getAttribute('href') ?? ''}${date}/`;
        need(item, '[data-date]', HTMLElement).textContent = date;
        return item;
      }),
    );
  }

  /** Signs on exercises have their titles from the server; a sign met in practice only is shown by its id. */
  #showMet(progress: Progress): void {
    const list = need(this, '.met', HTMLElement);
    const { near, makers, href = '' } = list.dataset;
    const signless = { near: new Set(idsIn(near)), makers: new Set(idsIn(makers)) };
    const drilled = new Set(signsDrilled(progress, signless));
    for (const old of all(list, '[data-drilled]', HTMLElement)) old.remove();
    let count = 0;
    for (const item of all(list, '[data-met]', HTMLElement)) {
      const isDrilled = drilled.delete(item.dataset.sign ?? '');
      const isMet = isDrilled || idsIn(item.dataset.met).some((id) => entryOf(progress, id) !== undefined);
      item.hidden = !isMet;
      if (isMet) count += 1;
    }
    list.append(...[...drilled].sort().map((id) => drilledItem(id, `${href}${id}/`)));
    count += drilled.size;
    const total = this.querySelector<HTMLElement>('[data-say="met"]')?.dataset.total ?? '';
    say(this, 'met', count === 0 ? null : { n: count, total });
    say(this, 'met-none', count === 0 ? {} : null);
  }
}

function drilledItem(id: string, href: string): HTMLElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  const name = document.createElement('code');
  item.dataset.drilled = '';
  link.href = href;
  name.translate = false;
  name.textContent = id;
  link.append(name);
  item.append(link);
  return item;
}

function idsIn(list: string | undefined): string[] {
  return (list ?? '').split(' ').filter(Boolean);
}

/** Shows whether something is stamped, and gives it back. */
function mark(place: HTMLElement, isStamped: boolean): boolean {
  place.dataset.stamp = isStamped ? 'done' : 'none';
  for (const text of all(place, '[data-stamped]', HTMLElement)) text.hidden = !isStamped;
  return isStamped;
}

function wrap(node: Node): DocumentFragment {
  const fragment = new DocumentFragment();
  fragment.append(node);
  return fragment;
}

customElements.define('log-stamp-book', LogStampBook);
