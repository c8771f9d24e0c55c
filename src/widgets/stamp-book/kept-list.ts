import { dayOf } from '../../lib/progress/day.ts';
import { keptTexts, type Kept } from '../../lib/progress/kept-texts.ts';
import { PROGRESS_KEY } from '../../lib/progress/store.ts';
import { attempt } from '../../lib/progress/storage.ts';
import { all, need } from '../need.ts';
import { saveFile } from './save-file.ts';
import { filled } from './say.ts';

/** The list of records that were put aside. The server wrote one item, the pattern of all. */
export class KeptList {
  readonly #section: HTMLElement;
  readonly #pattern: HTMLElement;
  readonly #time: Intl.DateTimeFormat;

  constructor(section: HTMLElement, locale: string) {
    this.#section = section;
    this.#pattern = need(section, '[data-kept-item]', HTMLElement);
    this.#pattern.remove();
    this.#time = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  }

  /** Shows what there is now, and gives it back. */
  show(): readonly Kept[] {
    const kept = keptTexts(() => localStorage, PROGRESS_KEY);
    need(this.#section, '.kept', HTMLElement).replaceChildren(...kept.map((one) => this.#itemOf(one)));
    this.#section.hidden = kept.length === 0;
    return kept;
  }

  save(button: HTMLElement): void {
    const item = itemOf(button);
    const key = item.dataset.keptItem ?? '';
    const text = attempt(
      () => localStorage,
      (storage) => storage.getItem(key),
    );
    if (!text.ok || text.value === null) return;
    const day = dayOf(new Date(need(item, '[data-kept-at]', HTMLTimeElement).dateTime));
    saveFile(new Blob([text.value], { type: 'application/json' }), `mitsuyomi-kept-${day}.json`);
  }

  ask(button: HTMLElement): void {
    const ask = need(itemOf(button), '[data-kept-ask]', HTMLElement);
    ask.hidden = false;
    ask.focus();
  }

  keep(button: HTMLElement): void {
    const item = itemOf(button);
    need(item, '[data-kept-ask]', HTMLElement).hidden = true;
    need(item, '[data-do="kept-ask"]', HTMLElement).focus();
  }

  delete(button: HTMLElement): void {
    const key = itemOf(button).dataset.keptItem ?? '';
    attempt(
      () => localStorage,
      (storage) => {
        storage.removeItem(key);
      },
    );
  }

  #itemOf({ key, why, at, size }: Kept): Node {
    const item = this.#pattern.cloneNode(true);
    if (!(item instanceof HTMLElement)) return item;
    item.dataset.keptItem = key;
    const time = need(item, '[data-kept-at]', HTMLTimeElement);
    time.dateTime = at;
    time.textContent = this.#time.format(new Date(at));
    for (const reason of all(item, '[data-why]', HTMLElement)) reason.hidden = reason.dataset.why !== why;
    const place = need(item, '[data-kept-size]', HTMLElement);
    place.textContent = filled(place.dataset.text ?? '', { n: size });
    return item;
  }
}

function itemOf(button: HTMLElement): HTMLElement {
  const item = button.closest<HTMLElement>('[data-kept-item]');
  if (!item) throw new Error('the button is in no item');
  return item;
}
