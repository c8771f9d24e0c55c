import { PROGRESS_KEY } from '../../lib/progress/store.ts';
import { attempt } from '../../lib/progress/storage.ts';
import type { Keeper } from './keeper.ts';

/**
 * The learner's hold on the record: what it does is in `keeper.ts`, loaded when it is first used. An address that ends in
 * `#code=…` brings another device's record; it is asked for first. `data-known` lists the ids this edition has.
 */
export class LogKeep extends HTMLElement {
  #listening: AbortController | null = null;
  #keeper: Promise<Keeper> | null = null;

  connectedCallback(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.addEventListener(
      'click',
      ({ target }) => {
        const button = target instanceof Element ? target.closest<HTMLElement>('[data-do]') : null;
        if (button) this.#use((keeper) => keeper.act(button));
      },
      { signal },
    );
    this.addEventListener(
      'change',
      ({ target }) => {
        if (target instanceof HTMLInputElement) this.#use((keeper) => keeper.read(target));
      },
      { signal },
    );
    this.addEventListener(
      'submit',
      (event) => {
        event.preventDefault();
        const typed = this.querySelector<HTMLTextAreaElement>('#typed-code')?.value ?? '';
        this.#use((keeper) => keeper.consider(typed));
      },
      { signal },
    );
    addEventListener('hashchange', () => this.#arrive(), { signal });
    this.#arrive();
    if (hasKept()) this.#use(() => undefined);
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
    this.#keeper = null;
  }

  /** A code in the address is asked for once: whatever becomes of it, it goes from the address. */
  #arrive(): void {
    const { hash } = location;
    if (!hash.startsWith('#code=')) return;
    history.replaceState(null, '', location.pathname + location.search);
    this.#use((keeper) => keeper.consider(hash));
  }

  #use(act: (keeper: Keeper) => unknown): void {
    const signal = this.#listening?.signal ?? AbortSignal.abort();
    this.#keeper ??= import('./keeper.ts').then(({ Keeper }) => new Keeper(this, signal));
    void this.#keeper.then(act);
  }
}

/** Something was put aside, so there is something to list. */
function hasKept(): boolean {
  const found = attempt(
    () => localStorage,
    (storage) => Object.keys(storage).some((key) => key.startsWith(`${PROGRESS_KEY}:`)),
  );
  return found.ok && found.value;
}

customElements.define('log-keep', LogKeep);
