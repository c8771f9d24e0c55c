import { grade, type Answer, type AnswerKey, type Grade } from '../../lib/exercise/grade.ts';
import { isTyped } from '../../lib/exercise/typed.ts';
import { all, need } from '../need.ts';
import { asksIn, boxesIn, givenIn } from './answer-key.ts';
import { Explanation, listOf, wrongIn } from './explanation.ts';
import { emptyAsk, LogExercise, mark, markAsk } from './log-exercise.ts';

/**
 * An exercise of steps, each a `[data-step]` with questions or parts of its own: one is asked at a time, answered and
 * explained, then the next. Without the element all are there at once. The answer counts as a whole when the last is done.
 */
export abstract class LogSteps extends LogExercise {
  /** Steps still to do, the one that is asked first. */
  #open: HTMLElement[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    this.#ask(this.#steps());
  }

  /** Some steps are typed; full-width letters and curly quotes count as what is meant. */
  protected override key(): AnswerKey {
    const { asks = [], ...key } = super.key();
    const typed = asksIn(this).flatMap(({ dataset: { ask: name = '', accept } }) =>
      accept === undefined
        ? []
        : [{ key: name, fits: (given: string) => isTyped(given, accept.split('\n')) }],
    );
    return { ...key, asks: asks.map((ask) => typed.find((one) => one.key === ask.key) ?? ask) };
  }

  protected override mark(result: Grade | null): void {
    super.mark(result);
    for (const ask of asksIn(this)) markTyped(ask, result);
  }

  protected override check(): void {
    const [step, ...rest] = this.#open;
    if (!step) {
      super.check();
      return;
    }
    if (!isAnswered(step)) {
      this.say(['empty']);
      this.focusFeedback();
      return;
    }
    need(this, '.feedback', HTMLElement).hidden = true;
    this.#explainStep(step);
    this.#open = rest;
    const [next] = rest;
    if (next === undefined) {
      super.check();
      return;
    }
    this.afterPaint(() => {
      this.#show(next);
      need(step, '.step-feedback', HTMLElement).focus();
    });
  }

  /** A step that was answered says so already. */
  protected override abouts(): Node[] {
    return [];
  }

  protected override explain(answer: Answer, result: Grade): void {
    super.explain({ ...answer, choices: {} }, { ...result, hit: [], extra: [], decoys: [], missed: [] });
  }

  /** Only the step that is asked can be changed without losing what was said. */
  protected override changed(event: Event): void {
    const step = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-step]') : null;
    if (step === null || step === this.#open[0]) return;
    // Another answer to a step that was explained: it is asked again.
    this.#clearStep(step);
    this.#open = this.#steps().filter((one) => one === step || this.#open.includes(one));
    super.changed(event);
    this.#remark();
  }

  protected override retry(): void {
    const result = grade(this.key(), this.answer());
    const missed = this.#steps().filter((step) => !isRight(step, result));
    this.clear();
    for (const step of missed) {
      this.#clearStep(step);
      for (const ask of asksIn(step)) emptyAsk(ask);
      for (const box of boxesIn(step)) box.checked = false;
    }
    this.#ask(missed);
    this.#remark();
    missed[0]?.querySelector('input')?.focus();
  }

  #steps(): HTMLElement[] {
    return all(this, '[data-step]', HTMLElement);
  }

  /** Asks the steps named, one after the other; those after the first wait unseen, but not on paper. */
  #ask(steps: readonly HTMLElement[]): void {
    this.#open = [...steps];
    for (const step of steps.slice(1)) step.dataset.waiting = '';
    const [first] = steps;
    if (first) this.#show(first);
  }

  #show(step: HTMLElement): void {
    delete step.dataset.waiting;
    if (step instanceof HTMLDetailsElement) step.open = true;
  }

  /** Marks of steps that stay answered, after all marks were taken away. */
  #remark(): void {
    const result = grade(this.key(), this.answer());
    for (const step of this.#steps()) {
      if (!this.#open.includes(step)) for (const ask of asksIn(step)) markEither(ask, result);
    }
  }

  #explainStep(step: HTMLElement): void {
    const answer = this.answer();
    const result = grade(this.key(), answer);
    const own = asksIn(step).map(({ dataset }) => dataset.ask ?? '');
    const boxes = boxesIn(step).map(({ value }) => value);
    for (const ask of asksIn(step)) markEither(ask, result);
    const texts = new Explanation(this);
    const wrong = wrongIn(answer, result).filter(([ask]) => own.includes(ask));
    const parts = [...result.hit, ...result.extra, ...result.decoys, ...result.missed];
    need(step, '[data-step-slot]', HTMLElement).replaceChildren(
      ...listOf([...texts.options(wrong), ...this.#near(wrong)]),
      ...listOf([
        ...texts.abouts([step.dataset.step ?? '', ...own]),
        ...texts.parts(parts.filter((part) => boxes.includes(part))),
      ]),
    );
    const isGood = isRight(step, result);
    for (const says of all(step, '[data-step-says]', HTMLElement)) {
      says.hidden = (says.dataset.stepSays === 'right') !== isGood;
    }
    const feedback = need(step, '.step-feedback', HTMLElement);
    feedback.dataset.good = String(isGood);
    feedback.hidden = false;
    this.explained(step, true);
  }

  /** What is said of wrong words that somebody may come to type. */
  #near(wrong: readonly (readonly [ask: string, given: string])[]): Node[] {
    const near = all(this, '.answer [data-typed]', HTMLElement);
    return wrong.flatMap(([ask, given]) =>
      near
        .filter(({ dataset }) => dataset.near === ask && isTyped(given, [dataset.typed ?? '']))
        .map((text) => text.cloneNode(true)),
    );
  }

  /** A step was explained, or what was said of it is taken back. */
  protected explained(_step: HTMLElement, _is: boolean): void {
    // Nothing more to show.
  }

  #clearStep(step: HTMLElement): void {
    this.explained(step, false);
    const feedback = need(step, '.step-feedback', HTMLElement);
    feedback.hidden = true;
    need(step, '[data-step-slot]', HTMLElement).replaceChildren();
    for (const ask of asksIn(step)) markEither(ask, null);
  }
}

/** Marks the answers of a question, chosen or typed. */
function markEither(ask: HTMLElement, result: Grade | null): void {
  markAsk(ask, result);
  markTyped(ask, result);
}

function markTyped(ask: HTMLElement, result: Grade | null): void {
  const typed = ask.querySelector<HTMLElement>('.typed');
  const how = result?.asks.get(ask.dataset.ask ?? '');
  if (typed) mark(typed, how === undefined || how === 'open' ? null : how);
}

function isAnswered(step: HTMLElement): boolean {
  return asksIn(step).some((ask) => givenIn(ask) !== null) || boxesIn(step).some(({ checked }) => checked);
}

/** Whether all that a step asks is right. */
function isRight(step: HTMLElement, { asks, missed, decoys }: Grade): boolean {
  const boxes = boxesIn(step).map(({ value }) => value);
  const isMissed = [...missed, ...decoys].some((part) => boxes.includes(part));
  return !isMissed && asksIn(step).every(({ dataset }) => asks.get(dataset.ask ?? '') === 'right');
}
