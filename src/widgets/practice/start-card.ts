import type { PoolLine } from '../../lib/practice/pool-line.ts';
import { dueViewpoints } from '../../lib/practice/schedule.ts';
import { wrongIds } from '../../lib/practice/wrong.ts';
import type { Progress } from '../../lib/progress/progress.ts';
import { all, need } from '../need.ts';
import { showMeters } from './meters.ts';
import { phrase } from './phrase.ts';

/** So many answers the meters look back on: the words beside them say so. */
const METERED = 100;

/**
 * What a learner sees before a set: what is due, how the last lines went, what is still wrong.
 * @param pool `null` while the lines are not here yet
 */
export function showStart(
  card: HTMLElement,
  progress: Progress,
  pool: readonly PoolLine[] | null,
  now: Date,
): void {
  const { drills = [], reviews = {} } = progress;
  const isFirst = drills.length === 0;
  need(card, '[data-first]', HTMLElement).hidden = !isFirst;
  for (const known of all(card, '[data-known]', HTMLElement)) known.hidden = isFirst;
  const due = dueViewpoints(reviews, now);
  need(card, '[data-none-due]', HTMLElement).hidden = due.length > 0;
  need(card, '[data-some-due]', HTMLElement).hidden = due.length === 0;
  for (const item of all(card, '[data-due]', HTMLElement)) {
    item.hidden = !due.some((viewpoint) => viewpoint === item.dataset.due);
  }
  showMeters(card, drills.slice(-METERED));
  const wrong = wrongIds(progress).filter((id) => pool?.some((line) => line.id === id));
  need(card, '[data-wrong]', HTMLElement).hidden = wrong.length === 0;
  const count = need(card, '[data-wrong-count]', HTMLElement);
  count.textContent = phrase(count.dataset.wrongCount, { n: wrong.length });
}
