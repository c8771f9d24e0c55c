import type { Sitting } from '../../lib/practice/sitting.ts';
import { need } from '../need.ts';
import { phrase } from './phrase.ts';
import { showTicks } from './ticks.ts';

/** Shows which line of the set is at hand, how those before it went, and the way on once it is answered. */
export function showPosition(run: HTMLElement, sitting: Sitting, at: number): void {
  const values = { n: at + 1, all: sitting.lines.length };
  for (const name of ['position', 'spoken'] as const) {
    const place = need(run, `[data-${name}]`, HTMLElement);
    place.textContent = phrase(place.dataset[name], values);
  }
  showTicks(run, sitting, at);
  const isLast = at === sitting.lines.length - 1;
  need(run, '[data-foot]', HTMLElement).hidden = sitting.done.length <= at;
  need(run, '[data-next-word]', HTMLElement).hidden = isLast;
  need(run, '[data-last-word]', HTMLElement).hidden = !isLast;
}
