import { shuffle } from '../../lib/exercise/shuffle.ts';
import { LogExercise } from '../exercise/log-exercise.ts';
import { all, need } from '../need.ts';

/** An exercise whose items are moved into order: by buttons, by Alt and the arrows, or by dragging one by its head. */
export class LogOrder extends LogExercise {
  #moving: AbortController | null = null;
  #tries = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#moving = new AbortController();
    const { signal } = this.#moving;
    for (const place of all(this, '.place', HTMLElement)) place.hidden = true;
    for (const moves of all(this, '.moves', HTMLElement)) moves.hidden = false;
    const list = this.#list();
    list.addEventListener(
      'click',
      ({ target }) => {
        const button = target instanceof Element ? target.closest<HTMLElement>('[data-move]') : null;
        const item = button?.closest<HTMLElement>('[data-item]');
        if (button && item) this.#step(item, button.dataset.move === 'up' ? -1 : 1, button);
      },
      { signal },
    );
    list.addEventListener(
      'pointerdown',
      (event) => {
        this.#grab(event);
      },
      { signal },
    );
    this.#numberButtons();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#moving?.abort();
  }

  protected override onKey(event: KeyboardEvent): void {
    const { key, altKey, target } = event;
    const item = target instanceof Element ? target.closest<HTMLElement>('[data-item]') : null;
    const by = key === 'ArrowUp' ? -1 : key === 'ArrowDown' ? 1 : 0;
    if (!altKey || by === 0 || item === null || !(target instanceof HTMLElement)) {
      super.onKey(event);
      return;
    }
    event.preventDefault();
    this.#step(item, by, target);
  }

  /** Shuffles what stood wrong; what stood right keeps its place. */
  protected override resetVerdicts(): void {
    this.#tries += 1;
    const items = this.#items();
    const right = (this.#list().dataset.sequence ?? '').split(' ');
    const loose = items.filter((item, index) => item.dataset.item !== right[index]);
    const mixed = shuffle(loose, `${this.dataset.exercise ?? ''}:${String(this.#tries)}`);
    const order = items.map((item) => (loose.includes(item) ? mixed.shift() : item) ?? item);
    this.#list().append(...order);
    this.#numberButtons();
  }

  /** Moves an item one place; the focus stays on what was pressed. */
  #step(item: HTMLElement, by: -1 | 1, focus: HTMLElement): void {
    const items = this.#items();
    const neighbour = items[items.indexOf(item) + by];
    if (!neighbour) return;
    if (by < 0) neighbour.before(item);
    else neighbour.after(item);
    this.#moved(item);
    if (focus instanceof HTMLButtonElement && focus.disabled) {
      item.querySelector<HTMLElement>('[data-move]:not([disabled])')?.focus();
    } else focus.focus();
  }

  #grab(event: PointerEvent): void {
    const { target, pointerId } = event;
    const head =
      target instanceof Element && !target.closest('button')
        ? target.closest<HTMLElement>('.item-head')
        : null;
    const item = head?.closest<HTMLElement>('[data-item]');
    if (!head || !item || event.button !== 0) return;
    const end = new AbortController();
    const { signal } = end;
    head.setPointerCapture(pointerId);
    item.dataset.dragged = '';
    head.addEventListener(
      'pointermove',
      ({ clientY }) => {
        const over = this.#items().find((other) => {
          const { top, bottom } = other.getBoundingClientRect();
          return other !== item && clientY >= top && clientY <= bottom;
        });
        if (!over) return;
        const { top, height } = over.getBoundingClientRect();
        if (clientY < top + height / 2) over.before(item);
        else over.after(item);
      },
      { signal },
    );
    const drop = (): void => {
      end.abort();
      delete item.dataset.dragged;
      this.#moved(item);
    };
    head.addEventListener('pointerup', drop, { signal });
    head.addEventListener('pointercancel', drop, { signal });
  }

  #moved(item: HTMLElement): void {
    this.clear();
    this.#numberButtons();
    const status = need(this, '[data-moved]', HTMLElement);
    const name = item.querySelector('.item-name')?.textContent ?? '';
    const place = String(this.#items().indexOf(item) + 1);
    status.textContent = (status.dataset.says ?? '').replace('{name}', name.trim()).replace('{place}', place);
  }

  /** The first cannot go up, the last cannot go down. */
  #numberButtons(): void {
    const items = this.#items();
    for (const [index, item] of items.entries()) {
      need(item, '[data-move="up"]', HTMLButtonElement).disabled = index === 0;
      need(item, '[data-move="down"]', HTMLButtonElement).disabled = index === items.length - 1;
    }
  }

  #list(): HTMLElement {
    return need(this, '[data-sequence]', HTMLElement);
  }

  #items(): HTMLElement[] {
    return all(this.#list(), '[data-item]', HTMLElement);
  }
}

customElements.define('log-order', LogOrder);
