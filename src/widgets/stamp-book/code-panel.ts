import { isEmpty, type Progress } from '../../lib/progress/progress.ts';
import { encodeProgress, LONG_CODE } from '../../lib/progress/transfer-code.ts';
import { progressStore } from '../exercise/memory.ts';
import { need } from '../need.ts';
import { say } from './say.ts';

/** Modules across, from which on the picture is shown larger. */
const LARGE = 60;

/** The panel with the short code and its picture. What draws the picture is loaded when it is opened. */
export class CodePanel {
  readonly #panel: HTMLElement;

  constructor(panel: HTMLElement) {
    this.#panel = panel;
  }

  async toggle(button: HTMLElement): Promise<void> {
    const isOpen = this.#panel.hidden;
    if (isOpen) await this.#show(progressStore().read().progress);
    this.#panel.hidden = !isOpen;
    button.setAttribute('aria-expanded', String(isOpen));
    if (isOpen) this.#panel.focus();
  }

  /** The record has changed: an open panel follows. */
  changed(progress: Progress): void {
    if (!this.#panel.hidden) void this.#show(progress);
  }

  async copy(): Promise<void> {
    const text = need(this.#panel, '[data-code-text]', HTMLTextAreaElement);
    text.select();
    // Without leave to write there, the selected text can still be copied by hand.
    const isCopied = await navigator.clipboard.writeText(text.value).then(
      () => true,
      () => false,
    );
    say(this.#panel, 'copied', isCopied ? {} : null);
  }

  async #show(progress: Progress): Promise<void> {
    const { qrPicture } = await import('./qr.ts');
    const nothing = isEmpty(progress);
    const { code, length, hasReviews, left } = encodeProgress(progress);
    const address = new URL(`#code=${code.replaceAll('-', '')}`, location.href);
    const place = need(this.#panel, '[data-qr]', HTMLElement);
    const picture = nothing ? null : qrPicture(address.href, place.dataset.label ?? '');
    need(this.#panel, '[data-code-text]', HTMLTextAreaElement).value = code;
    need(this.#panel, '[data-code-out]', HTMLElement).hidden = nothing;
    place.replaceChildren(...(picture ? [picture] : []));
    // A camera needs some pixels for each module.
    place.toggleAttribute('data-large', (picture?.viewBox.baseVal.width ?? 0) > LARGE);

    const reviews = Object.keys(progress.reviews ?? {}).length;
    const isLocal = /^(?:localhost|127\.|\[::1\]$)/.test(address.hostname);
    say(this.#panel, 'copied', null);
    say(this.#panel, 'codeNothing', nothing ? {} : null);
    say(this.#panel, 'codeLong', length > LONG_CODE ? { n: length } : null);
    say(this.#panel, 'qrTooLong', picture === null && !nothing ? {} : null);
    say(this.#panel, 'codeLeft', left > 0 ? { n: left } : null);
    say(this.#panel, 'codeNoReviews', reviews > 0 && !hasReviews ? {} : null);
    say(this.#panel, 'codeLocal', isLocal && picture !== null ? { host: address.host } : null);
  }
}
