import { bytesOf404, isPadded, loggedByNginx } from '../../lib/log/nginx-error-page.ts';
import { need } from '../need.ts';

/** Answers, for any User-Agent typed, how large nginx's own 404 page is and what nginx would log. */
export class LogNameTag extends HTMLElement {
  connectedCallback(): void {
    const input = need(this, 'input', HTMLInputElement);
    need(this, '[data-try]', HTMLElement).hidden = false;
    input.addEventListener('input', () => {
      this.#show(input.value);
    });
  }

  #show(userAgent: string): void {
    const bytes = need(this, '[data-bytes]', HTMLElement);
    // The server wrote the sentence; only its number changes.
    bytes.textContent = bytes.textContent.replace(/\d+/, String(bytesOf404(userAgent)));
    need(this, '[data-padded]', HTMLElement).hidden = !isPadded(userAgent);
    need(this, '[data-line]', HTMLElement).textContent = loggedByNginx(userAgent);
  }
}

customElements.define('log-name-tag', LogNameTag);
