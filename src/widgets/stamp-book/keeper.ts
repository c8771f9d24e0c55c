import { beginAnew, bringBack } from '../../lib/progress/begin-anew.ts';
import { exportName, exportText } from '../../lib/progress/export-text.ts';
import { importText } from '../../lib/progress/import-text.ts';
import { intakeOf } from '../../lib/progress/intake.ts';
import { merge } from '../../lib/progress/merge.ts';
import { isEmpty, type Progress } from '../../lib/progress/progress.ts';
import { decodeProgress } from '../../lib/progress/transfer-code.ts';
import { progressStore } from '../exercise/memory.ts';
import { all, need } from '../need.ts';
import { CodePanel } from './code-panel.ts';
import { followProgress, progressChanged } from './follow.ts';
import { KeptList } from './kept-list.ts';
import { saveFile } from './save-file.ts';
import { say, type Values } from './say.ts';

/** So many damaged places of a file are named. */
const PLACES = 8;

/** What `log-keep` does: saves, reads, asks, begins anew. Loaded when it is first used. */
export class Keeper {
  readonly #root: HTMLElement;
  readonly #panel: CodePanel;
  readonly #kept: KeptList;
  /** Read from a code, and not yet added. */
  #offered: Progress | null = null;

  constructor(root: HTMLElement, signal: AbortSignal) {
    this.#root = root;
    this.#panel = new CodePanel(need(root, '[data-code]', HTMLElement));
    this.#kept = new KeptList(need(root, '[data-kept]', HTMLElement), root.dataset.locale ?? 'ja');
    followProgress(({ progress }) => {
      const hasReset = this.#kept.show().some(({ why }) => why === 'reset');
      need(root, '[data-do="undo"]', HTMLElement).hidden = !hasReset;
      this.#panel.changed(progress);
    }, signal);
  }

  /** Does what a button says. */
  act(button: HTMLElement): void {
    const acts: Readonly<Record<string, () => void>> = {
      save: () => this.#save(),
      code: () => void this.#panel.toggle(button),
      copy: () => void this.#panel.copy(),
      add: () => this.#add(),
      decline: () => {
        this.#close('add', '#typed-code');
        this.#report('declined');
      },
      'ask-reset': () => this.#askReset(),
      reset: () => this.#reset(),
      keep: () => this.#close('reset', '[data-do="ask-reset"]'),
      undo: () => this.#undo(),
      'kept-save': () => this.#kept.save(button),
      'kept-ask': () => this.#kept.ask(button),
      'kept-keep': () => this.#kept.keep(button),
      'kept-delete': () => {
        this.#kept.delete(button);
        this.#report('deleted');
        progressChanged();
        need(this.#root, '[data-do="ask-reset"]', HTMLElement).focus();
      },
    };
    acts[button.dataset.do ?? '']?.();
  }

  #save(): void {
    const name = exportName(new Date());
    const text = exportText(progressStore().read().progress);
    saveFile(new Blob([text], { type: 'application/json' }), name);
    this.#report('saved', { name });
  }

  /** Adds what a chosen file holds, and says what that was. */
  async read(input: HTMLInputElement): Promise<void> {
    const [file] = input.files ?? [];
    if (!file) return;
    const text = await file.text().catch(() => null);
    // The same file can be chosen again.
    input.value = '';
    if (text === null) {
      this.#report('unreadable');
      return;
    }
    const imported = importText(text);
    if (imported.ok) {
      this.#take(imported.progress);
      if (imported.left.length > 0) {
        const shown = imported.left.slice(0, PLACES).map((place) => place.slice(0, 40));
        const places = shown.join(', ') + (imported.left.length > PLACES ? ' …' : '');
        this.#also('left', { n: imported.left.length, places });
      }
      return;
    }
    const { reason, named = '' } = imported;
    if (reason !== 'json') {
      this.#report(reason, { named });
      return;
    }
    const { jsonFault } = await import('../../lib/progress/json-fault.ts');
    const fault = jsonFault(text.replace(/^\uFEFF/, ''));
    if (fault === null) this.#report('json');
    else this.#report('jsonAt', { line: fault.line, column: fault.column });
  }

  /** Adds another record and says what it brought. */
  #take(other: Progress): void {
    const intake = intakeOf(progressStore().read().progress, other, (id) => this.#isKnown(id));
    const { notice } = progressStore().change((mine) => merge(mine, other));
    this.#report('taken', { ...intake });
    if (intake.unknown > 0) this.#also('unknown', { n: intake.unknown });
    if (notice !== null) this.#also('notSaved');
    progressChanged();
  }

  #isKnown(id: string): boolean {
    const known = (this.#root.dataset.known ?? '').split(' ');
    return known.includes(id) || /^today:\d{4}-\d\d-\d\d$/.test(id);
  }

  /** Reads a code that was typed or came with an address, and asks. */
  consider(typed: string): void {
    const decoded = decodeProgress(typed);
    if (decoded.ok) {
      this.#offered = decoded.progress;
      const mine = progressStore().read().progress;
      say(this.#root, 'askWhat', { ...intakeOf(mine, decoded.progress, (id) => this.#isKnown(id)) });
      this.#report(null);
      this.#open('add');
      return;
    }
    const { fault } = decoded;
    if (fault.reason === 'future') this.#report('future', { named: fault.named });
    else if (fault.reason === 'empty') this.#report('codeEmpty');
    else if (fault.reason === 'whole') this.#report('codeWhole');
    else this.#report(fault.reason === 'symbol' ? 'codeSymbol' : 'codeGroup', fault);
    this.#close('add', '#typed-code');
  }

  #add(): void {
    const other = this.#offered;
    this.#close('add', '#typed-code');
    need(this.#root, '#typed-code', HTMLTextAreaElement).value = '';
    if (other !== null) this.#take(other);
  }

  #askReset(): void {
    const { progress, notice } = progressStore().read();
    if (isEmpty(progress) && notice === null) this.#report('nothing');
    else this.#open('reset');
  }

  #reset(): void {
    const { notice } = beginAnew({ access, store: progressStore() }, new Date());
    const isDone = notice === null || notice.kind === 'damaged';
    this.#report(isDone ? 'reset' : 'notSaved');
    progressChanged();
    this.#close('reset', isDone ? '[data-do="undo"]' : '[data-do="ask-reset"]');
  }

  #undo(): void {
    const result = bringBack({ access, store: progressStore() });
    if (result === null) return;
    this.#report(result.notice?.kind === 'future' ? 'undoneFuture' : result.notice ? 'notSaved' : 'undone');
    progressChanged();
    const next = this.#root.querySelector<HTMLElement>('.anew [data-do]:not([hidden])');
    next?.focus();
  }

  #open(question: string): void {
    const ask = need(this.#root, `[data-ask="${question}"]`, HTMLElement);
    ask.hidden = false;
    ask.focus();
  }

  #close(question: string, next: string): void {
    need(this.#root, `[data-ask="${question}"]`, HTMLElement).hidden = true;
    if (question === 'add') this.#offered = null;
    need(this.#root, next, HTMLElement).focus();
  }

  /** Says one sentence in place of all before; `null` says nothing. */
  #report(name: string | null, values: Values = {}): void {
    for (const sentence of all(this.#root, '.said [data-say]', HTMLElement)) sentence.hidden = true;
    if (name !== null) this.#also(name, values);
  }

  #also(name: string, values: Values = {}): void {
    say(need(this.#root, '.said', HTMLElement), name, values);
  }
}

function access(): Storage {
  return localStorage;
}
