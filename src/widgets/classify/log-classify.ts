import type { Grade } from '../../lib/exercise/grade.ts';
import { order } from '../../lib/exercise/shuffle.ts';
import { LogExercise, mark } from '../exercise/log-exercise.ts';
import { all, need } from '../need.ts';

/** An exercise that asks for a verdict and its evidence. */
export class LogClassify extends LogExercise {
  #tries = 0;

  protected override verdict(): string | null {
    return this.#radios().find(({ checked }) => checked)?.value ?? null;
  }

  protected override onKey(event: KeyboardEvent): void {
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    const radio = plain && /^[1-9]$/.test(event.key) ? this.#radios()[Number(event.key) - 1] : undefined;
    if (!radio) {
      super.onKey(event);
      return;
    }
    event.preventDefault();
    radio.focus();
    radio.click();
  }

  protected override mark(result: Grade | null): void {
    super.mark(result);
    const isOpen = result === null || result.verdict === 'open';
    for (const radio of this.#radios()) {
      const label = radio.closest('label');
      const isRight = radio.value === this.dataset.verdict;
      if (label) mark(label, isOpen ? null : isRight ? 'right' : radio.checked ? 'wrong' : null);
    }
  }

  protected override resetVerdicts(keep: boolean): void {
    if (keep) return;
    this.#tries += 1;
    const labels = all(this, '.verdict', HTMLLabelElement);
    const byValue = new Map(labels.map((label) => [need(label, 'input', HTMLInputElement).value, label]));
    const place = need(this, '.verdicts', HTMLElement);
    const seed = `${this.dataset.exercise ?? ''}:${String(this.#tries)}`;
    order([...byValue.keys()], seed).forEach((value, index) => {
      const label = byValue.get(value);
      if (!label) return;
      need(label, 'input', HTMLInputElement).checked = false;
      need(label, 'kbd', HTMLElement).textContent = String(index + 1);
      place.append(label);
    });
  }

  #radios(): HTMLInputElement[] {
    return all(this, '.verdict input', HTMLInputElement);
  }
}

customElements.define('log-classify', LogClassify);
