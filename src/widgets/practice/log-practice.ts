import { drawSet } from '../../lib/practice/draw.ts';
import { modeOfHash, type Mode } from '../../lib/practice/mode.ts';
import type { PoolLine } from '../../lib/practice/pool-line.ts';
import { dueViewpoints } from '../../lib/practice/schedule.ts';
import { lineOf, poolOfSheet, type PracticeLine, type Sheet } from '../../lib/practice/sheet.ts';
import { drillAnswer, missedIn, withAnswer, type Sitting } from '../../lib/practice/sitting.ts';
import { wrongIds } from '../../lib/practice/wrong.ts';
import { PROGRESS_KEY } from '../../lib/progress/store.ts';
import { ANSWERED, type Answered } from '../exercise/answered.ts';
import { progressStore, tell } from '../exercise/memory.ts';
import { all, need } from '../need.ts';
import { fetchSheet } from './fetch-sheet.ts';
import { showPosition } from './position.ts';
import { questionOf } from './question.ts';
import { showStart } from './start-card.ts';
import { showSummary } from './summary.ts';

/**
 * Practice: a start card, one line at a time, a summary. `data-sheet` is where the lines are fetched, once; after that
 * nothing is asked of the network. A link (`mode.ts`) begins its set at once, whatever is remembered.
 */
export class LogPractice extends HTMLElement {
  #listening: AbortController | null = null;
  #sheet: Sheet | null = null;
  #pool: readonly PoolLine[] | null = null;
  /** A set that was asked for before the lines were here. */
  #wanted: Mode | null = null;
  #mode: Mode = { kind: 'mixed' };
  #sitting: Sitting | null = null;
  /** The line at hand, as an index into the set. */
  #at = 0;
  #shownAt = 0;

  connectedCallback(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.addEventListener('click', ({ target }) => this.#clicked(target), { signal });
    this.addEventListener('keydown', (event) => this.#pressed(event), { signal });
    this.addEventListener(ANSWERED, (event) => this.#answered(event), { signal });
    addEventListener('hashchange', () => this.#follow(), { signal });
    addEventListener('storage', (event) => this.#heard(event), { signal });
    // The ten lines of the page are for paper; answered here, they would be remembered under names of no line.
    for (const line of all(this.#part('paper'), '[data-exercise]', HTMLElement)) line.dataset.unrecorded = '';
    this.#show('start');
    this.#follow();
    void this.#load();
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
  }

  async #load(): Promise<void> {
    this.#notice('failed', false);
    this.#notice('loading', this.#wanted !== null);
    this.#sheet = await fetchSheet(this.dataset.sheet ?? '');
    this.#pool = this.#sheet === null ? null : poolOfSheet(this.#sheet);
    this.#notice('loading', false);
    this.#notice('failed', this.#sheet === null);
    this.#part('paper').dataset.shown = this.#sheet === null ? 'always' : 'print';
    if (this.#wanted !== null) this.#begin(this.#wanted);
    else this.#refresh();
  }

  /** Does what the address asks for. */
  #follow(): void {
    const mode = modeOfHash(location.hash);
    if (mode !== null) this.#begin(mode);
    else if (location.hash === '' && this.#sitting !== null) this.#show('start');
  }

  #begin(mode: Mode): void {
    this.#notice('none-wrong', false);
    this.#wanted = this.#pool === null ? mode : null;
    if (this.#pool === null) {
      this.#notice('loading', need(this, '[data-failed]', HTMLElement).matches('[hidden]'));
      return;
    }
    const { progress } = progressStore().read();
    const { drills: answers = [], reviews = {} } = progress;
    const due = new Set(dueViewpoints(reviews, new Date()));
    const [seed = 0] = crypto.getRandomValues(new Uint32Array(1));
    const lines = drawSet(mode, this.#pool, { answers, due, wrong: wrongIds(progress) }, String(seed));
    this.#mode = mode;
    if (lines.length > 0) {
      this.#sit(lines);
      return;
    }
    this.#show('start');
    this.#notice('none-wrong', true);
  }

  #sit(lines: readonly PoolLine[]): void {
    const { reviews = {} } = progressStore().read().progress;
    this.#sitting = { lines, before: reviews, done: [] };
    this.#at = 0;
    this.#show('run');
    this.#ask();
  }

  /** Puts the line at hand before the learner. */
  #ask(): void {
    const line = this.#line(this.#sitting?.lines[this.#at]?.id);
    if (this.#sitting === null || this.#sheet === null || line === null) return;
    const { drills: answers = [] } = progressStore().read().progress;
    const template = need(this, '[data-line]', HTMLTemplateElement);
    const known = this.#mode.kind === 'fixed' ? null : answers;
    const question = questionOf(template, line, this.#sheet, known);
    need(this, '[data-stage]', HTMLElement).replaceChildren(question);
    showPosition(this.#part('run'), this.#sitting, this.#at);
    need(question, '.exercise-question', HTMLElement).focus({ preventScroll: true });
    need(this, '.run-bar', HTMLElement).scrollIntoView();
    this.#shownAt = performance.now();
  }

  #answered(event: Event): void {
    const sitting = this.#sitting;
    const line = sitting?.lines[this.#at];
    if (!isAnswered(event) || !sitting || !line) return;
    const { id, answer, grade } = event.detail;
    // The first answer counts; a second try is for oneself.
    if (id !== line.id || sitting.done.length > this.#at) return;
    const now = new Date();
    const seconds = (performance.now() - this.#shownAt) / 1000;
    const timed = { answer: drillAnswer(line, answer, grade, now), seconds };
    const after = withAnswer(sitting, timed, now);
    this.#sitting = after.sitting;
    const moved = { viewpoint: line.viewpoint, review: after.review };
    tell(progressStore().recordDrill(timed.answer, moved).notice);
    need(this, '[data-stage] .exercise-kind', HTMLElement).hidden = false;
    showPosition(this.#part('run'), after.sitting, this.#at);
  }

  #next(): void {
    const sitting = this.#sitting;
    if (sitting === null || sitting.done.length <= this.#at) return;
    this.#at += 1;
    if (this.#at < sitting.lines.length) this.#ask();
    else this.#end();
  }

  /** Ends a set, at its end or before: what was answered is kept already. */
  #end(): void {
    const sitting = this.#sitting;
    const sheet = this.#sheet;
    this.#forgetLink();
    if (sitting === null || sheet === null || sitting.done.length === 0) {
      this.#home();
      return;
    }
    showSummary(this.#part('end'), sitting, {
      progress: progressStore().read().progress,
      intents: sheet.intents,
      nameOf: (viewpoint) => sheet.viewpoints[viewpoint],
      lineOf: (id) => this.#line(id),
      now: new Date(),
    });
    this.#show('end');
    need(this.#part('end'), 'h2', HTMLElement).focus();
  }

  #home(): void {
    this.#show('start');
    need(this.#part('start'), 'h2', HTMLElement).focus();
  }

  #show(state: 'start' | 'run' | 'end'): void {
    if (state !== 'run') need(this, '[data-stage]', HTMLElement).replaceChildren();
    for (const name of ['start', 'run', 'end'] as const) this.#part(name).hidden = name !== state;
    this.#part('paper').dataset.shown = state === 'start' ? 'print' : 'never';
    if (state === 'start') this.#refresh();
  }

  #refresh(): void {
    const { progress, notice } = progressStore().read();
    tell(notice?.kind === 'refused' ? null : notice);
    showStart(this.#part('start'), progress, this.#pool, new Date());
  }

  /** Takes the wish out of the address: a reload should not begin it again. */
  #forgetLink(): void {
    if (location.hash !== '') history.replaceState(null, '', location.pathname + location.search);
  }

  #clicked(target: EventTarget | null): void {
    const pressed = target instanceof Element ? target.closest('button, a[href^="#"]') : null;
    // The same link a second time changes no address.
    if (pressed instanceof HTMLAnchorElement && pressed.hash === location.hash) this.#follow();
    if (!(pressed instanceof HTMLButtonElement)) return;
    const { start, more, next, stop, again, missed, back } = pressed.dataset;
    if (start !== undefined || more !== undefined) {
      this.#forgetLink();
      this.#begin({ kind: 'mixed' });
    } else if (next !== undefined) this.#next();
    else if (stop !== undefined) this.#end();
    else if (again !== undefined) void this.#load();
    else if (missed !== undefined && this.#sitting) this.#sit(missedIn(this.#sitting));
    else if (back !== undefined) this.#home();
  }

  /** N goes on; a digit chooses a verdict, before the focus is in the form too. Keys act in here only (WCAG 2.1.4). */
  #pressed({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent): void {
    if (ctrlKey || metaKey || altKey || !(target instanceof Element)) return;
    if (target.matches('input[type="text"]')) return;
    if (key.toLowerCase() === 'n') this.#next();
    if (!/^[1-9]$/.test(key) || target.closest('form') !== null) return;
    const radio = all(this, '[data-stage] .verdict input', HTMLInputElement)[Number(key) - 1];
    radio?.focus();
    radio?.click();
  }

  #heard({ key }: StorageEvent): void {
    if (key === PROGRESS_KEY || key === null) this.#refresh();
  }

  #line(id: string | undefined): PracticeLine | null {
    const packed = this.#sheet?.lines.find((line) => line.id === id);
    return packed === undefined || this.#sheet === null ? null : lineOf(this.#sheet, packed);
  }

  #part(state: 'start' | 'run' | 'end' | 'paper'): HTMLElement {
    return need(this, `[data-state="${state}"]`, HTMLElement);
  }

  #notice(name: 'failed' | 'loading' | 'none-wrong', isShown: boolean): void {
    need(this, `[data-${name}]`, HTMLElement).hidden = !isShown;
  }
}

function isAnswered(event: Event): event is CustomEvent<Answered> {
  return event instanceof CustomEvent && event.type === ANSWERED;
}
