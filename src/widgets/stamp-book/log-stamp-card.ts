import { need } from '../need.ts';
import type { CardMaker } from './card-maker.ts';
import { followProgress } from './follow.ts';
import { say } from './say.ts';
import { sealsOf } from './seals-of.ts';

/**
 * The card of the seals, offered when something is stamped; what makes it is loaded with the first press. It takes glyphs
 * and colours from the book's own `[data-exercises]`. The name is not stored.
 */
export class LogStampCard extends HTMLElement {
  #listening: AbortController | null = null;
  #maker: CardMaker | null = null;

  connectedCallback(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.addEventListener(
      'click',
      ({ target }) => {
        const button = target instanceof Element ? target.closest<HTMLElement>('[data-do]') : null;
        if (button) void this.#act(button.dataset.do ?? '');
      },
      { signal },
    );
    need(this, 'input', HTMLInputElement).addEventListener('change', () => this.#maker?.make(), { signal });
    followProgress(({ progress }) => {
      const seals = sealsOf(progress);
      const count = seals.filter(({ stamped }) => stamped).length;
      this.hidden = count === 0;
      say(this, 'card-done', count === seals.length ? {} : null);
      this.#maker?.make();
    }, signal);
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
  }

  async #act(name: string): Promise<void> {
    say(this, 'card-failed', null);
    try {
      const { CardMaker } = await import('./card-maker.ts');
      this.#maker ??= new CardMaker(this);
      await this.#maker.act(name);
    } catch {
      say(this, 'card-failed', {});
    }
  }
}

customElements.define('log-stamp-card', LogStampCard);
