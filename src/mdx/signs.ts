import { getCollection } from 'astro:content';
import { address } from '../lib/i18n/address.ts';
import type { Locale } from '../lib/i18n/locale.ts';
import { linesOf } from '../lib/exercise/exercise-lines.ts';
import { read } from '../lib/log/detect.ts';
import { observe } from '../lib/sign/observe.ts';
import { ruleOf } from '../lib/sign/sign-rules.ts';
import type { Sign } from '../lib/sign/sign-schema.ts';
import { Signs } from '../lib/sign/signs.ts';
import { LADDER } from '../lib/sign/verdict.ts';
import { VIEWPOINTS } from '../lib/viewpoint/viewpoint.ts';
import { exercises } from './exercises.ts';

/** A link to a sign, with the words to show. */
export interface SignLink {
  readonly href: string;
  readonly title: string;
}

let all: Promise<readonly Sign[]> | undefined;
let trained: Promise<ReadonlyMap<string, readonly string[]>> | undefined;

/** All signs: by viewpoint in teaching order, then down the ladder of intents, then by id. */
export function signs(): Promise<readonly Sign[]> {
  all ??= getCollection('signs').then((entries) =>
    entries
      .map(({ data }) => data)
      .sort(
        (a, b) =>
          VIEWPOINTS.indexOf(a.viewpoint) - VIEWPOINTS.indexOf(b.viewpoint) ||
          rungOf(a) - rungOf(b) ||
          a.id.localeCompare(b.id, 'en'),
      ),
  );
  return all;
}

/** Signs that say nothing of intent come last. */
function rungOf({ intent }: Sign): number {
  const rung = intent === undefined ? -1 : LADDER.indexOf(intent);
  return rung < 0 ? LADDER.length : rung;
}

/** For each sign the ids of the exercises on whose line it is seen. */
export function exercisesBySign(): Promise<ReadonlyMap<string, readonly string[]>> {
  trained ??= findExercises();
  return trained;
}

async function findExercises(): Promise<ReadonlyMap<string, readonly string[]>> {
  const engine = new Signs((await signs()).map(ruleOf));
  const found = new Map<string, string[]>();
  for (const { exercise } of await exercises()) {
    const seen = linesOf(exercise).flatMap(({ raw }) =>
      observe(engine, read(raw)).map(({ rule }) => rule.id),
    );
    for (const id of new Set(seen)) found.set(id, [...(found.get(id) ?? []), exercise.id]);
  }
  return found;
}

/** Signs one takes for this one: those it names, and those that name it. */
export async function lookAlikes(sign: Sign, locale: Locale): Promise<readonly SignLink[]> {
  const named = new Set(sign['look-alikes'] ?? []);
  return (await signs())
    .filter((other) => named.has(other.id) || other['look-alikes']?.includes(sign.id) === true)
    .map((other) => ({
      href: address(locale, `signs/${other.id}/`, import.meta.env.BASE_URL),
      title: other.title[locale],
    }));
}
