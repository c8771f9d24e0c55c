import { read } from '../log/detect.ts';
import type { Intent } from '../sign/intent.ts';
import { ordered } from './draw.ts';
import type { Drill } from './drill.ts';
import type { Knowledge } from './knowledge.ts';
import { lookOf } from './look.ts';
import { sampleSources } from './sample-sources.ts';
import type { Source } from './source.ts';
import { visitorSources } from './visitor-sources.ts';

/** Every line there is to make a drill from, none like another. */
export function allSources({ signs }: Knowledge): Source[] {
  const looks = new Set<string>();
  return [...sampleSources(signs), ...visitorSources()].filter(({ look }) => {
    if (looks.has(look)) return false;
    looks.add(look);
    return true;
  });
}

/** The look of a drill's line. */
export function lookOfDrill({ line }: Drill): string {
  return lookOf(read(line.raw));
}

/**
 * The sources of an intent in an order drawn by the seed, in which the viewpoints take turns: those of one have many signs,
 * those of another few.
 */
export function inTurns(
  sources: readonly Source[],
  intent: Intent,
  { signById }: Knowledge,
  seed: string,
): Source[] {
  const mine = ordered(
    sources.filter((source) => source.intent === intent),
    `${seed} ${intent}`,
    ({ key }) => key,
  );
  const viewpointOf = ({ sign, near, owner }: Source): string =>
    sign === null ? (near === null ? owner : 'near') : (signById.get(sign)?.viewpoint ?? owner);
  const groups = new Map<string, Source[]>();
  for (const source of mine) {
    const name = viewpointOf(source);
    groups.set(name, [...(groups.get(name) ?? []), source]);
  }
  const queues = [...groups.values()];
  const longest = Math.max(0, ...queues.map((queue) => queue.length));
  return Array.from({ length: longest }, (_, turn) => queues.flatMap((queue) => queue[turn] ?? [])).flat();
}
