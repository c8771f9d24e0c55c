import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { checkSync } from 'recheck';
import { z } from 'astro/zod';

/** Where it is written down which patterns were judged linear: judging a thousand takes minutes. */
export const RECORD = path.join(import.meta.dirname, 'linear-patterns.json');

const record = z.array(z.string());
const linear: ReadonlySet<string> = new Set(
  existsSync(RECORD) ? record.parse(JSON.parse(readFileSync(RECORD, 'utf8'))) : [],
);

/** What stands in the record for a pattern. */
export function recordOf(source: string, flags: string): string {
  return createHash('sha256').update(`${flags} ${source}`).digest('base64url').slice(0, 16);
}

/** Whether a regular expression can take more than linear time: by the record, else by recheck. */
export function slowness(source: string, flags: string): string | null {
  return linear.has(recordOf(source, flags)) ? null : judge(source, flags);
}

/**
 * The same by recheck alone. Its guesses begin with the same number each time, so that a pattern is judged the same each
 * time; an answer it cannot give counts as slow. What it only guesses ("fuzz": many steps for one text, which a large
 * constant makes, too) is tried: a text of 64 kB by its own plan takes a quadratic pattern seconds, a linear one no time.
 */
export function judge(source: string, flags: string): string | null {
  const judged = checkSync(source, flags, { timeout: 60_000, checker: 'auto', randomSeed: 1 });
  if (judged.status === 'safe') return null;
  if (judged.status === 'unknown') return 'could not be judged';
  const { checker, complexity, attack } = judged;
  if (checker === 'fuzz' && complexity.type === 'polynomial' && millisecondsOf(source, flags, attack) < 50)
    return null;
  return `is ${complexity.summary}`;
}

const TRIED = 65_536;

/** How long a pattern takes for a text made by the plan of an attack, stretched to 64 kB. */
function millisecondsOf(source: string, flags: string, { pumps, suffix }: Attack): number {
  const room = Math.floor(TRIED / Math.max(pumps.length, 1));
  const text =
    pumps.map(({ prefix, pump }) => prefix + pump.repeat(Math.ceil(room / pump.length))).join('') + suffix;
  const expression = new RegExp(source, flags);
  const began = performance.now();
  expression.test(text);
  return performance.now() - began;
}

interface Attack {
  readonly pumps: readonly { readonly prefix: string; readonly pump: string }[];
  readonly suffix: string;
}
