import type { Progress } from './progress.ts';

/** Practised lines that show no sign, though their key may name one. */
export interface Signless {
  /** Ends of the keys of near misses: they are named after the sign that is not on them. */
  readonly near: ReadonlySet<string>;
  /** Names of what makes ordinary lines. */
  readonly makers: ReadonlySet<string>;
}

/** Ids of the signs on the lines somebody has practised, each once. The key of a drill is a sign's id and seven digits. */
export function signsDrilled({ drills = [] }: Progress, { near, makers }: Signless): string[] {
  const owners = drills.flatMap(({ line }) => {
    const [, owner, end] = /^([a-z][a-z\d-]*)-([0-9a-hjkmnp-tv-z]{7})$/.exec(line) ?? [];
    return owner === undefined || end === undefined || near.has(end) || makers.has(owner) ? [] : [owner];
  });
  return [...new Set(owners)];
}
