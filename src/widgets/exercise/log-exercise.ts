import { grade, isEmpty, type Answer, type AnswerKey, type Grade } from '../../lib/exercise/grade.ts';
import { entryOf } from '../../lib/progress/progress.ts';
import { PROGRESS_KEY } from '../../lib/progress/store.ts';
import { all, need } from '../need.ts';
import { answered } from './answered.ts';
import { answerIn, answerKeyOf, asksIn, boxesIn } from './answer-key.ts';
import { Explanation, listOf, wrongIn } from './explanation.ts';
import { progressStore, tell } from './memory.ts';

/**
 * An exercise that checks itself: it grades the choices of its form, shows the texts of the answer that speak of them, and
 * remembers. Attributes are its interface: `data-exercise` (id), `data-verdict` (the right one, where one is asked), and
 * `data-unrecorded` where somebody else remembers; it sets `data-result` to the outcome and dispatches `ANSWERED`.
 */
export abstract class LogExercise extends HTMLElement {
  #listening: AbortController | null = null;
  /** What is still to be said of the answer that was checked last. */
  #later: AbortController | null = null;

  connectedCallback(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const form = need(this, 'form', HTMLFormElement);
    const on = (target: EventTarget, name: string, act: (event: Event) => void): void => {
      target.addEventListener(name, act, { signal });
    };
    on(form, 'submit', (event) => {
      event.preventDefault();
      this.check();
    });
    on(form, 'change', (event) => {
      if (!isWritten(event)) this.changed(event);
    });
    // A written word changes with each letter. Its `change` would come when the focus moves to the feedback, and take
    // that away; or when the button is pressed, which would move from under the pointer.
    on(form, 'input', (event) => {
      if (isWritten(event)) this.changed(event);
    });
    on(form, 'keydown', (event) => {
      if (event instanceof KeyboardEvent) this.onKey(event);
    });
    on(need(this, '[data-retry]', HTMLButtonElement), 'click', () => {
      this.retry();
    });
    on(window, 'storage', (event) => {
      if (event instanceof StorageEvent && (event.key === PROGRESS_KEY || event.key === null))
        this.#remember();
    });
    this.#remember();
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
    this.#later?.abort();
  }

  /** Enter checks; the arrows go from part to part. Keys act inside the exercise only (WCAG 2.1.4). */
  protected onKey(event: KeyboardEvent): void {
    const { key, target } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || !(target instanceof HTMLInputElement)) return;
    if (key === 'Enter') {
      // A word that is still being composed is ended by Enter, too.
      if (event.isComposing) return;
      event.preventDefault();
      target.form?.requestSubmit();
      return;
    }
    const step =
      key === 'ArrowRight' || key === 'ArrowDown' ? 1 : key === 'ArrowLeft' || key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || target.type !== 'checkbox') return;
    const boxes = boxesIn(this);
    const next = boxes[(boxes.indexOf(target) + step + boxes.length) % boxes.length];
    event.preventDefault();
    next?.focus();
  }

  /** The verdict chosen, `null` where none is or none is asked. */
  protected verdict(): string | null {
    return null;
  }

  /** What is right. */
  protected key(): AnswerKey {
    return answerKeyOf(this);
  }

  /** What was said. */
  protected answer(): Answer {
    return answerIn(this, this.verdict());
  }

  /** Shows at the choices how they did; `null` takes it back. */
  protected mark(result: Grade | null): void {
    for (const ask of asksIn(this)) markAsk(ask, result);
  }

  /** Makes ready for another try, keeping what was right. */
  protected resetVerdicts(_keep: boolean): void {
    // Nothing to reset.
  }

  /** A changed answer is a new one: what was said of the last no longer holds. */
  protected changed(event: Event): void {
    // How sure one is changes no answer, nor does another program's log.
    const isBeside =
      event.target instanceof Element && event.target.closest('.confidence, .switcher') !== null;
    if (!isBeside) this.clear();
  }

  /** Grades what is chosen and says how it did: marks and a sentence at once, the reasons a frame later. */
  protected check(): void {
    const answer = this.answer();
    if (isEmpty(answer)) {
      this.say(['empty']);
      this.focusFeedback();
      return;
    }
    const key = this.key();
    const result = grade(key, answer);
    this.dataset.result = result.outcome;
    this.mark(result);
    this.say(sentencesOf(key, answer, result));
    need(this, '[data-retry]', HTMLButtonElement).hidden = result.outcome === 'right';
    this.#record(answer, result);
    this.afterPaint(() => {
      this.#raiseRoles(key);
      this.explain(answer, result);
      if (answer.confidence === 'sure' && result.outcome !== 'right') {
        need(this, '.answer', HTMLDetailsElement).open = true;
      }
      this.focusFeedback();
    });
  }

  /**
   * Acts when what was changed so far is on the screen: long texts take a slow phone longer to lay out than a mark, and
   * moving the focus lays out at once. An answer that changes meanwhile calls it off.
   */
  protected afterPaint(act: () => void): void {
    this.#later?.abort();
    const { signal } = (this.#later = new AbortController());
    requestAnimationFrame(() => {
      setTimeout(() => {
        if (!signal.aborted) act();
      });
    });
  }

  #record(answer: Answer, result: Grade): void {
    if (this.dataset.unrecorded === undefined) {
      const { progress, notice } = progressStore().record(this.#id(), { outcome: result.outcome, answer });
      tell(notice);
      this.#showBest(entryOf(progress, this.#id())?.best ?? null);
    }
    this.dispatchEvent(answered({ id: this.#id(), answer, grade: result }));
  }

  /** Fills the feedback with what the answer says of this one. */
  protected explain(answer: Answer, result: Grade): void {
    const texts = new Explanation(this);
    const slot = (name: string): HTMLElement => need(this, `[data-slot="${name}"]`, HTMLElement);
    slot('option').replaceChildren(...listOf(texts.options(wrongIn(answer, result))));
    slot('why').replaceChildren(...texts.why());
    slot('about').replaceChildren(...this.abouts(texts, result));
    const fill = (name: string, groups: readonly Node[]): void => {
      slot(name).replaceChildren(...groups);
      need(this, `[data-group="${name}"]`, HTMLElement).hidden = groups.length === 0;
    };
    fill('picked', texts.parts([...result.hit, ...result.extra, ...result.decoys]));
    fill('missed', texts.parts(result.missed));
  }

  /** What is said of each further question: of those that were right, too, for a lucky pass should be explained. */
  protected abouts(texts: Explanation, result: Grade): Node[] {
    return texts.abouts([...result.asks.keys()]);
  }

  /** Shows the sentences named. */
  protected say(names: readonly string[]): void {
    for (const sentence of all(this, '[data-when]', HTMLElement)) {
      sentence.hidden = !names.includes(sentence.dataset.when ?? '');
    }
    need(this, '.feedback', HTMLElement).hidden = false;
  }

  /** Moves the focus to what was said. */
  protected focusFeedback(): void {
    need(this, '.feedback', HTMLElement).focus();
  }

  /** Furigana rises over what decides, once the answer was checked. */
  #raiseRoles(key: AnswerKey | null): void {
    for (const part of all(this, '.part[data-part]', HTMLElement)) {
      const known = key?.parts.find((one) => one.key === part.dataset.part)?.role;
      const role = known ?? (key === null ? undefined : part.dataset.later);
      if (role) part.dataset.role = role;
      else if (part.matches('label, [data-later]')) delete part.dataset.role;
    }
  }

  /** Takes back what was said of an answer. */
  protected clear(): void {
    this.#later?.abort();
    delete this.dataset.result;
    this.mark(null);
    this.#raiseRoles(null);
    need(this, '.feedback', HTMLElement).hidden = true;
    need(this, '[data-retry]', HTMLButtonElement).hidden = true;
    for (const slot of all(this, '[data-slot]', HTMLElement)) slot.replaceChildren();
  }

  /** Asks again only what was missed. */
  protected retry(): void {
    const result = grade(this.key(), this.answer());
    this.clear();
    for (const box of boxesIn(this)) box.checked = result.hit.includes(box.value);
    for (const ask of asksIn(this)) {
      if (result.retry.asks.includes(ask.dataset.ask ?? '')) emptyAsk(ask);
    }
    for (const sure of all(this, '.confidence input', HTMLInputElement)) sure.checked = false;
    this.resetVerdicts(!result.retry.verdict);
    this.firstOpen(result)?.focus();
  }

  /** Where a second try begins. */
  protected firstOpen({ retry }: Grade): HTMLElement | null {
    if (retry.verdict) return this.querySelector<HTMLElement>('.verdict input');
    const ask = asksIn(this).find(({ dataset }) => retry.asks.includes(dataset.ask ?? ''));
    if (ask) return ask.querySelector('input');
    return boxesIn(this).find(({ checked }) => !checked) ?? null;
  }

  #remember(): void {
    if (this.dataset.unrecorded !== undefined) return;
    const { progress, notice } = progressStore().read();
    tell(notice?.kind === 'refused' ? null : notice);
    this.#showBest(entryOf(progress, this.#id())?.best ?? null);
  }

  #showBest(best: string | null): void {
    for (const sign of all(this, '.mark', HTMLElement)) sign.hidden = sign.dataset.best !== best;
  }

  #id(): string {
    return this.dataset.exercise ?? '';
  }
}

function isWritten({ target }: Event): boolean {
  return target instanceof HTMLInputElement && target.type === 'text';
}

/** The sentences of a result, by the names the server gave them. */
function sentencesOf(key: AnswerKey, { confidence }: Answer, result: Grade): string[] {
  const { outcome, verdict, evidence, asks, retry } = result;
  const names: string[] = [];
  const isWrongReason = outcome === 'verdict-only' && (evidence === 'wrong' || evidence === 'partly');
  if (key.verdict !== null) names.push(isWrongReason ? 'wrong-reason' : `verdict-${verdict}`);
  if (asks.size > 0 || key.sequence !== undefined) {
    const total = asks.size + (key.sequence ?? []).length;
    const missed = retry.asks.length + result.misplaced.length;
    names.push(missed === 0 ? 'asks-right' : missed < total ? 'asks-partly' : 'asks-wrong');
  }
  if (key.parts.length > 0) names.push(`evidence-${evidence}`);
  if (confidence === 'sure' && outcome !== 'right') names.push('sure-wrong');
  return names;
}

/** Shows at the answers of one question which was right, and which was chosen and wrong. */
export function markAsk(ask: HTMLElement, result: Pick<Grade, 'asks'> | null): void {
  const how = result?.asks.get(ask.dataset.ask ?? '');
  for (const label of all(ask, '.verdict', HTMLElement)) {
    const input = need(label, 'input', HTMLInputElement);
    const isRight = input.value === ask.dataset.right;
    mark(label, how === undefined ? null : isRight ? 'right' : input.checked ? 'wrong' : null);
  }
}

/** Takes back what was chosen or typed at one question. */
export function emptyAsk(ask: ParentNode): void {
  for (const input of all(ask, 'input:not(.choice)', HTMLInputElement)) {
    if (input.type === 'text') input.value = '';
    else input.checked = false;
  }
}

/** Marks one answer with a sign and a colour; `null` takes the mark away. */
export function mark(element: HTMLElement, how: 'right' | 'wrong' | null): void {
  if (how) element.dataset.mark = how;
  else delete element.dataset.mark;
  for (const sign of all(element, '.sign', HTMLElement)) sign.hidden = sign.dataset.sign !== how;
}
