import { confusions } from '../../lib/practice/confusion.ts';
import { daysUntil } from '../../lib/practice/schedule.ts';
import type { PracticeLine } from '../../lib/practice/sheet.ts';
import { missedIn, type Sitting } from '../../lib/practice/sitting.ts';
import type { DrillAnswer, Progress } from '../../lib/progress/progress.ts';
import type { Intent } from '../../lib/sign/intent.ts';
import type { Viewpoint } from '../../lib/viewpoint/viewpoint.ts';
import { elementOf } from '../log-line/element.ts';
import { all, need } from '../need.ts';
import { showMeters } from './meters.ts';
import { phrase } from './phrase.ts';
import { showTicks } from './ticks.ts';

/** What the summary needs to know beside the sitting. */
export interface Told {
  readonly progress: Progress;
  readonly intents: Readonly<Record<Intent, string>>;
  readonly nameOf: (viewpoint: Viewpoint) => { readonly name: string; readonly href: string };
  readonly lineOf: (id: string) => PracticeLine | null;
  readonly now: Date;
}

/** Shows how a set went: the two kinds of mistakes apart, what was taken for what, when each viewpoint returns. */
export function showSummary(card: HTMLElement, sitting: Sitting, told: Told): void {
  const answers = sitting.done.map(({ answer }) => answer);
  const read = need(card, '[data-read]', HTMLElement);
  read.textContent = phrase(read.dataset.read, { n: answers.length });
  showTicks(card, sitting, null);
  showMeters(card, answers);
  showConfused(card, answers, told);
  showReturns(card, answers, told);
  need(card, '[data-missed]', HTMLElement).hidden = missedIn(sitting).length === 0;
}

function showConfused(card: HTMLElement, answers: readonly DrillAnswer[], told: Told): void {
  const list = need(card, '[data-confused]', HTMLElement);
  const pairs = confusions(answers);
  need(card, '[data-none-confused]', HTMLElement).hidden = pairs.length > 0;
  list.replaceChildren(
    ...pairs.map(({ right, given, count }) => {
      const { pair, times } = list.dataset;
      const words = phrase(pair, { right: told.intents[right], given: told.intents[given] });
      const met = answers.filter((answer) => answer.right === right && answer.given === given);
      return elementOf(
        'li',
        {},
        words,
        ...(count > 1 ? [' ', elementOf('span', { class: 'muted' }, phrase(times, { n: count }))] : []),
        elementOf('br', {}),
        ...linksOf(met, told).flatMap((link, nth) => (nth === 0 ? [link] : [' ・ ', link])),
      );
    }),
  );
}

/** Where the difference is taught: the viewpoints of the lines, and the signs on them. */
function linksOf(answers: readonly DrillAnswer[], { nameOf, lineOf }: Told): Node[] {
  const links = answers.flatMap(({ viewpoint, line }): (readonly [string, string])[] => {
    const { name, href } = nameOf(viewpoint);
    const { signTitle = null, signHref = null } = lineOf(line) ?? {};
    return [
      [href, name],
      ...(signHref === null || signTitle === null ? [] : [[signHref, signTitle] as const]),
    ];
  });
  return [...new Map(links)].map(([href, name]) => elementOf('a', { href }, name));
}

function showReturns(card: HTMLElement, answers: readonly DrillAnswer[], { progress, now }: Told): void {
  const list = need(card, '[data-returns]', HTMLElement);
  const met = new Set(answers.map(({ viewpoint }) => viewpoint));
  for (const item of all(list, '[data-return]', HTMLElement)) {
    const viewpoint = [...met].find((each) => each === item.dataset.return);
    const review = viewpoint === undefined ? undefined : progress.reviews?.[viewpoint];
    item.hidden = review === undefined;
    if (review === undefined) continue;
    const days = daysUntil(review.due, now);
    const { today = '', tomorrow = '', days: later } = list.dataset;
    need(item, '[data-when]', HTMLElement).textContent =
      days <= 0 ? today : days === 1 ? tomorrow : phrase(later, { n: days });
  }
}
