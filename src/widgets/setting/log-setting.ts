import {
  CONFIDENCE,
  FURIGANA,
  readSetting,
  THEME,
  writeSetting,
  type Setting,
} from '../../lib/progress/settings.ts';
import { need } from '../need.ts';

/** A choice of the reader's, kept in this browser and shown on the root element as `data-<name of the setting>`. */
export class LogSetting extends HTMLElement {
  #listening: AbortController | null = null;

  connectedCallback(): void {
    if (this.dataset.setting === 'furigana') this.#bind('furigana', FURIGANA);
    else if (this.dataset.setting === 'confidence') this.#bind('confidence', CONFIDENCE);
    else this.#bind('theme', THEME);
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
  }

  #bind<T extends string>(name: string, setting: Setting<T>): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const select = need(this, 'select', HTMLSelectElement);
    const show = (value: T): void => {
      select.value = value;
      document.documentElement.dataset[name] = value;
    };
    const stored = (): T => readSetting(() => localStorage, setting);

    // early.js has shown it before the first paint; the select has to follow.
    show(stored());
    select.addEventListener(
      'change',
      () => {
        const value = setting.values.find((known) => known === select.value) ?? setting.values[0];
        show(value);
        writeSetting(() => localStorage, setting, value);
      },
      { signal },
    );
    addEventListener(
      'storage',
      ({ key }) => {
        if (key === setting.key) show(stored());
      },
      { signal },
    );
  }
}

customElements.define('log-setting', LogSetting);
