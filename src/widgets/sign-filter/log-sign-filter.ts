/** Narrows a list of signs by the form above it; the address carries the choice, so that it can be sent to somebody. */
export class LogSignFilter extends HTMLElement {
  #listening: AbortController | null = null;

  connectedCallback(): void {
    const filter = this.querySelector<HTMLElement>('.filter');
    if (filter === null) return;
    this.#listening = new AbortController();
    filter.hidden = false;
    const asked = new URLSearchParams(location.search);
    for (const field of fieldsIn(filter)) {
      field.value = asked.get(field.name) ?? '';
      // A choice the list does not have is none.
      if (field.value === '' && field instanceof HTMLSelectElement) field.selectedIndex = 0;
    }
    filter.addEventListener('input', () => this.#narrow(filter), { signal: this.#listening.signal });
    this.#narrow(filter);
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
  }

  #narrow(filter: HTMLElement): void {
    const chosen = new Map(fieldsIn(filter).map(({ name, value }) => [name, value.trim()]));
    const isChosen = (name: string, value: string | undefined): boolean => {
      const wanted = chosen.get(name) ?? '';
      return wanted === '' || wanted === value;
    };
    const words = (chosen.get('words') ?? '').toLowerCase().split(/\s+/);
    let count = 0;
    for (const section of this.querySelectorAll<HTMLElement>('[data-viewpoint-of]')) {
      const isHere = isChosen('viewpoint', section.dataset.viewpointOf);
      let left = 0;
      for (const item of section.querySelectorAll<HTMLElement>('[data-sign]')) {
        const text = (item.textContent + (item.querySelector('a')?.pathname ?? '')).toLowerCase();
        const fits =
          isHere &&
          isChosen('intent', item.dataset.intent) &&
          isChosen('since', item.dataset.since) &&
          words.every((word) => text.includes(word));
        item.hidden = !fits;
        if (fits) left += 1;
      }
      section.hidden = left === 0;
      count += left;
    }
    const output = filter.querySelector('output');
    if (output !== null) output.textContent = (filter.dataset.count ?? '{n}').replace('{n}', String(count));
    remember(chosen);
  }
}

type FilterField = HTMLSelectElement | HTMLInputElement;

function fieldsIn(filter: HTMLElement): readonly FilterField[] {
  return [...filter.querySelectorAll<FilterField>('select, input')];
}

/** Puts the choice into the address. */
function remember(chosen: ReadonlyMap<string, string>): void {
  const query = new URLSearchParams([...chosen].filter(([, value]) => value !== ''));
  const search = query.size === 0 ? '' : `?${query}`;
  if (search !== location.search)
    history.replaceState(null, '', `${location.pathname}${search}${location.hash}`);
}
