import { grade, type Answer, type AnswerKey, type Grade } from '../../lib/exercise/grade.ts';
import type { Role } from '../../lib/exercise/exercise-schema.ts';
import { entryOf } from '../../lib/progress/progress.ts';
import { PROGRESS_KEY } from '../../lib/progress/store.ts';
import { all, need } from '../need.ts';
import { ANSWERED } from './answered.ts';
import { progressStore, tell } from './memory.ts';

/**
 * An exercise that checks itself: it grades the choices of its form, shows the texts of the answer that speak of them, and
 * remembers. Attributes are its interface: `data-exercise` (id), `data-verdict` (the right one, none for `spot`); it sets
 * `data-result` to the outcome.
 */
export abstract class LogExercise extends HTMLElement {
  #listening: AbortController | null = null;

  connectedCallback(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const form = need(this, 'form', HTMLFormElement);
    form.addEventListener(
      'submit',
      (event) => {
        event.preventDefault();
        this.#check();
      },
      { signal },
    );
    form.addEventListener(
      'change',
      () => {
        this.#clear();
      },
      { signal },
    );
    form.addEventListener(
      'keydown',
      (event) => {
        this.onKey(event);
      },
      { signal },
    );
    need(this, '[data-retry]', HTMLButtonElement).addEventListener(
      'click',
      () => {
        this.#retry();
      },
      { signal },
    );
    addEventListener(
      'storage',
      ({ key }) => {
        if (key === PROGRESS_KEY || key === null) this.#remember();
      },
      { signal },
    );
    this.#remember();
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
  }

  /** Enter checks; the arrows go from part to part. Keys act inside the exercise only (WCAG 2.1.4). */
  protected onKey(event: KeyboardEvent): void {
    const { key, target } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || !(target instanceof HTMLInputElement)) return;
    if (key === 'Enter') {
      event.preventDefault();
      target.form?.requestSubmit();
      return;
    }
    const step =
      key === 'ArrowRight' || key === 'ArrowDown' ? 1 : key === 'ArrowLeft' || key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || target.type !== 'checkbox') return;
    const boxes = this.#boxes();
    const next = boxes[(boxes.indexOf(target) + step + boxes.length) % boxes.length];
    event.preventDefault();
    next?.focus();
  }

  /** The verdict chosen, `null` where none is or none is asked. */
  protected verdict(): string | null {
    return null;
  }

  /** Shows at the verdicts how they did; kinds without verdicts have nothing to show. */
  protected markVerdicts(_result: Grade | null): void {
    // Nothing to mark.
  }

  /** Makes ready for another try, keeping what was right. */
  protected resetVerdicts(_keep: boolean): void {
    // Nothing to reset.
  }

  #check(): void {
    const answer: Answer = {
      verdict: this.verdict(),
      parts: this.#boxes()
        .filter(({ checked }) => checked)
        .map(({ value }) => value),
    };
    if (answer.verdict === null && answer.parts.length === 0) {
      this.#say(['empty']);
      return;
    }
    const key = this.#key();
    const result = grade(key, answer);
    this.dataset.result = result.outcome;
    this.markVerdicts(result);
    this.#raiseRoles(key);
    this.#explain(key, answer, result);
    need(this, '[data-retry]', HTMLButtonElement).hidden = result.outcome === 'right';
    const { progress, notice } = progressStore().record(this.#id(), { outcome: result.outcome, answer });
    tell(notice);
    this.#showBest(entryOf(progress, this.#id())?.best ?? null);
    document.dispatchEvent(new CustomEvent(ANSWERED));
  }

  #explain(key: AnswerKey, answer: Answer, result: Grade): void {
    const slots = (name: string): HTMLElement => need(this, `[data-slot="${name}"]`, HTMLElement);
    const answers = need(this, '.answer', HTMLElement);
    const copy = (selector: string): Node[] =>
      [...answers.querySelectorAll(selector)].map((node) => node.cloneNode(true));
    const wrong = key.verdict !== null && result.verdict === 'wrong' ? answer.verdict : null;
    const option = all(answers, '[data-option]', HTMLElement).find(({ dataset }) => dataset.option === wrong);
    slots('option').replaceChildren(...(option ? [list(option.cloneNode(true))] : []));
    slots('why').replaceChildren(...copy('[data-why]'));
    const parts = all(answers, '[data-part]', HTMLElement);
    const fill = (name: string, keys: readonly string[]): void => {
      const found = parts.filter(({ dataset }) => keys.includes(dataset.part ?? ''));
      slots(name).replaceChildren(...found.map((part) => part.cloneNode(true)));
      need(this, `[data-group="${name}"]`, HTMLElement).hidden = found.length === 0;
    };
    fill('picked', [...result.hit, ...result.extra, ...result.decoys]);
    fill('missed', result.missed);
    this.#say([
      ...(key.verdict === null ? [] : [`verdict-${result.verdict}`]),
      `evidence-${result.evidence}`,
    ]);
  }

  /** Shows the sentences named and moves the focus to them. */
  #say(names: readonly string[]): void {
    for (const sentence of all(this, '[data-when]', HTMLElement)) {
      sentence.hidden = !names.includes(sentence.dataset.when ?? '');
    }
    const feedback = need(this, '.feedback', HTMLElement);
    feedback.hidden = false;
    feedback.focus();
  }

  #raiseRoles(key: AnswerKey | null): void {
    for (const label of all(this, 'label.part', HTMLElement)) {
      const role = key?.parts.find((part) => part.key === label.dataset.part)?.role;
      if (role) label.dataset.role = role;
      else delete label.dataset.role;
    }
  }

  /** A changed answer is a new one: what was said of the last no longer holds. */
  #clear(): void {
    delete this.dataset.result;
    this.markVerdicts(null);
    this.#raiseRoles(null);
    need(this, '.feedback', HTMLElement).hidden = true;
    need(this, '[data-retry]', HTMLButtonElement).hidden = true;
    for (const slot of all(this, '[data-slot]', HTMLElement)) slot.replaceChildren();
  }

  /** Asks again only what was missed. */
  #retry(): void {
    const key = this.#key();
    const boxes = this.#boxes();
    const verdict = this.verdict();
    const result = grade(key, {
      verdict,
      parts: boxes.filter(({ checked }) => checked).map(({ value }) => value),
    });
    this.#clear();
    for (const box of boxes) box.checked = result.hit.includes(box.value);
    this.resetVerdicts(!result.retry.verdict);
    const first = result.retry.verdict
      ? this.querySelector('.verdict input')
      : boxes.find(({ checked }) => !checked);
    if (first instanceof HTMLInputElement) first.focus();
  }

  #remember(): void {
    const { progress, notice } = progressStore().read();
    tell(notice?.kind === 'refused' ? null : notice);
    this.#showBest(entryOf(progress, this.#id())?.best ?? null);
  }

  #showBest(best: string | null): void {
    for (const mark of all(this, '.mark', HTMLElement)) mark.hidden = mark.dataset.best !== best;
  }

  #key(): AnswerKey {
    const parts = all(this, '.answer [data-part]', HTMLElement).map(({ dataset }) => ({
      key: dataset.part ?? '',
      role: roleOf(dataset.role),
    }));
    return { verdict: this.dataset.verdict ?? null, parts };
  }

  #boxes(): HTMLInputElement[] {
    return all(this, '.choice', HTMLInputElement);
  }

  #id(): string {
    return this.dataset.exercise ?? '';
  }
}

function roleOf(role: string | undefined): Role {
  return role === 'decisive' || role === 'decoy' ? role : 'supporting';
}

/** A group of a definition list needs its list around it. */
function list(group: Node): HTMLElement {
  const definitions = document.createElement('dl');
  definitions.append(group);
  return definitions;
}
