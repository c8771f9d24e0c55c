import { isHeaderPlace } from '../furigana/place.ts';
import type { Reading } from '../log/record.ts';
import type { Localized } from '../text/localized.ts';
import { oneOf, ordered } from './draw.ts';
import { isShell } from './drill-options.ts';
import type { Ground } from './ground.ts';
import type { Knowledge } from './knowledge.ts';
import type { PartPlace } from './stretch.ts';
import { withTitle } from './title.ts';
import { HINT_PLACES } from './words-schema.ts';

/** First hints that might do, in the order in which to try them: one must not give the answer away. */
export function firstHints(
  reading: Reading,
  place: PartPlace,
  { frame }: Knowledge,
  seed: string,
): Localized[] {
  const { web, wowhoneypot, shell } = frame.hints.first;
  const own = reading.format === 'wowhoneypot' ? wowhoneypot : isShell(reading) ? shell : web;
  const all = isShell(reading) || reading.format !== 'wowhoneypot' ? own : [...own, ...web];
  return ordered(
    all.filter(({ unless }) => unless !== place),
    seed,
    ({ en }) => en,
  ).map(({ ja, en }) => ({ ja, en }));
}

/** The second hint names the field, the third all but says what stands there. */
export function laterHints(
  ground: Ground,
  place: PartPlace,
  { frame, shapes }: Knowledge,
  seed: string,
): readonly [Localized, Localized] | null {
  const name = isHeaderPlace(place) ? 'header' : place === 'destination-port' ? 'destination' : place;
  const known = HINT_PLACES.find((each) => each === name);
  const second = known === undefined ? undefined : oneOf(frame.hints.second[known], `${seed} second`);
  const third =
    ground.kind === 'shape'
      ? oneOf(shapes[ground.shape].hint, `${seed} third`)
      : withTitle(oneOf(frame.hints.third, `${seed} third`) ?? ground.sign.title, ground.sign.title);
  return second === undefined || third === undefined ? null : [second, third];
}
