import { FURIGANA, readSetting, THEME, writeSetting } from '../../lib/progress/settings.ts';
import { need } from '../need.ts';

const SETTINGS = { theme: THEME, furigana: FURIGANA };

/** A choice of the reader's, kept in this browser and shown on the root element as `data-theme` or `data-furigana`. */
export class LogSetting extends HTMLElement {
  connectedCallback(): void {
    const name = this.dataset.setting === 'furigana' ? 'furigana' : 'theme';
    const setting = SETTINGS[name];
    const select = need(this, 'select', HTMLSelectElement);
    const show = (value: string): void => {
      select.value = value;
      document.documentElement.dataset[name] = value;
    };
    // early.js has set it before the first paint; where storage is refused it is what it was.
    show(readSetting(() => localStorage, setting));
    select.addEventListener('change', () => {
      const value = setting.values.find((known) => known === select.value) ?? setting.values[0];
      show(value);
      write(name, value);
    });
    addEventListener('storage', ({ key }) => {
      if (key === setting.key) show(readSetting(() => localStorage, setting));
    });
  }
}

function write(name: keyof typeof SETTINGS, value: string): void {
  if (name === 'theme') {
    const theme = THEME.values.find((known) => known === value);
    if (theme) writeSetting(() => localStorage, THEME, theme);
    return;
  }
  const furigana = FURIGANA.values.find((known) => known === value);
  if (furigana) writeSetting(() => localStorage, FURIGANA, furigana);
}

customElements.define('log-setting', LogSetting);
