import type { Answer, AnswerKey, Grade } from '../../lib/exercise/grade.ts';
import { shuffle } from '../../lib/exercise/shuffle.ts';
import type { Explanation } from '../exercise/explanation.ts';
import { LogExercise, mark } from '../exercise/log-exercise.ts';
import { all, need } from '../need.ts';

/** An exercise whose items are moved into order: by buttons, by Alt and the arrows, or by dragging one by its head. */
export class LogOrder extends LogExercise {
  #moving: AbortController | null = null;
  #tries = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#moving = new AbortController();
    const { signal } = this.#moving;
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

  protected override key(): AnswerKey {
    const { sequence = '', either = '' } = this.#list().dataset;
    return { ...super.key(), sequence: sequence.split(' '), either: pairsIn(either) };
  }

  protected override answer(): Answer {
    return { ...super.answer(), sequence: this.#keys() };
  }

  protected override mark(result: Grade | null): void {
    for (const item of this.#items()) {
      const isWrong = result?.misplaced.includes(item.dataset.item ?? '');
      mark(item, isWrong === undefined ? null : isWrong ? 'wrong' : 'right');
    }
  }

  protected override abouts(texts: Explanation): Node[] {
    return texts.abouts(this.#keys());
  }

  protected override firstOpen(): HTMLElement | null {
    return this.querySelector<HTMLElement>('[data-item] button:not([disabled])');
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
    const { target, pointerType, pointerId } = event;
    // A finger on the rest of the head scrolls the page.
    const handle = pointerType === 'touch' ? '.item-name' : '.item-head';
    const isHandle = target instanceof Element && !target.closest('button') && target.closest(handle);
    const item = isHandle ? target.closest<HTMLElement>('[data-item]') : null;
    if (item === null || event.button !== 0) return;
    const from = this.#items().indexOf(item);
    const end = new AbortController();
    // On the window: an element that is moved in the page loses the pointer it had captured.
    const on = (
      name: 'pointermove' | 'pointerup' | 'pointercancel',
      act: (at: PointerEvent) => void,
    ): void => {
      const own = (at: PointerEvent): void => {
        if (at.pointerId === pointerId) act(at);
      };
      addEventListener(name, own, { signal: end.signal });
    };
    const drop = (): void => {
      end.abort();
      delete item.dataset.dragged;
      if (this.#items().indexOf(item) !== from) this.#moved(item);
    };
    item.dataset.dragged = '';
    on('pointermove', ({ clientY }) => {
      this.#drag(item, clientY);
    });
    on('pointerup', drop);
    on('pointercancel', drop);
  }

  /** Puts an item before or after the one that is at this height of the window. */
  #drag(item: HTMLElement, clientY: number): void {
    for (const other of this.#items()) {
      const { top, bottom, height } = other.getBoundingClientRect();
      if (other === item || clientY < top || clientY > bottom) continue;
      if (clientY < top + height / 2) other.before(item);
      else other.after(item);
      return;
    }
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

  #keys(): string[] {
    return this.#items().map(({ dataset }) => dataset.item ?? '');
  }

  #items(): HTMLElement[] {
    return all(this.#list(), '[data-item]', HTMLElement);
  }
}

/** `a b/c d`: pairs between slashes. */
function pairsIn(text: string): [string, string][] {
  return text.split('/').flatMap((pair): [string, string][] => {
    const [first, second] = pair.split(' ');
    return first && second ? [[first, second]] : [];
  });
}

customElements.define('log-order', LogOrder);
