const KEYS = ['viewpoint', 'intent', 'since', 'words'] as const;

/** Narrows a list of signs by the form above it; the address carries the choice, so that it can be sent to somebody. */
export class LogSignFilter extends HTMLElement {
  #listening: AbortController | null = null;

  connectedCallback(): void {
    const form = this.querySelector('form');
    if (form === null) return;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    form.hidden = false;
    const asked = new URLSearchParams(location.search);
    for (const key of KEYS) {
      const field = form.elements.namedItem(key);
      if (field instanceof HTMLSelectElement || field instanceof HTMLInputElement) {
        field.value = asked.get(key) ?? '';
        // A choice the list does not have is none.
        if (field.value === '' && field instanceof HTMLSelectElement) field.selectedIndex = 0;
      }
    }
    form.addEventListener('input', () => this.#narrow(form), { signal });
    form.addEventListener('submit', (event) => event.preventDefault(), { signal });
    this.#narrow(form);
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
  }

  #narrow(form: HTMLFormElement): void {
    const data = new FormData(form);
    const chosen = (key: string): string => {
      const value = data.get(key);
      return typeof value === 'string' ? value.trim() : '';
    };
    const words = chosen('words').toLowerCase().split(/\s+/);
    let count = 0;
    for (const section of this.querySelectorAll<HTMLElement>('[data-viewpoint-of]')) {
      const isHere = ['', section.dataset.viewpointOf].includes(chosen('viewpoint'));
      let left = 0;
      for (const item of section.querySelectorAll<HTMLElement>('[data-sign]')) {
        const text = (item.textContent + (item.querySelector('a')?.pathname ?? '')).toLowerCase();
        const fits =
          isHere &&
          ['', item.dataset.intent].includes(chosen('intent')) &&
          ['', item.dataset.since].includes(chosen('since')) &&
          words.every((word) => text.includes(word));
        item.hidden = !fits;
        if (fits) left += 1;
      }
      section.hidden = left === 0;
      count += left;
    }
    const output = form.querySelector('output');
    if (output !== null) output.textContent = (form.dataset.count ?? '{n}').replace('{n}', String(count));
    this.#remember(chosen);
  }

  #remember(chosen: (key: string) => string): void {
    const query = new URLSearchParams(
      KEYS.flatMap((key) => (chosen(key) === '' ? [] : [[key, chosen(key)]])),
    );
    const search = query.size === 0 ? '' : `?${query}`;
    if (search !== location.search)
      history.replaceState(null, '', `${location.pathname}${search}${location.hash}`);
  }
}
