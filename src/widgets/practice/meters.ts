import { meters } from '../../lib/practice/meters.ts';
import type { DrillAnswer } from '../../lib/progress/progress.ts';
import { all, need } from '../need.ts';
import { phrase } from './phrase.ts';

/** Shows misses and false alarms, each on a meter of its own. */
export function showMeters(root: ParentNode, answers: readonly DrillAnswer[]): void {
  const counted = meters(answers);
  for (const place of all(root, '[data-meter]', HTMLElement)) {
    const { mistakes, lines } = place.dataset.meter === 'misses' ? counted.misses : counted.alarms;
    need(place, '[data-count]', HTMLElement).textContent = String(mistakes);
    const meter = need(place, 'meter', HTMLMeterElement);
    meter.max = Math.max(lines, 1);
    meter.value = mistakes;
    const says = need(place, '[data-says]', HTMLElement);
    const { says: sentence, none } = says.dataset;
    says.textContent = lines === 0 ? (none ?? '') : phrase(sentence, { n: mistakes, all: lines });
  }
}
