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
 * time; an answer it cannot give counts as slow.
 */
export function judge(source: string, flags: string): string | null {
  const judged = checkSync(source, flags, { timeout: 60_000, checker: 'auto', randomSeed: 1 });
  if (judged.status === 'safe') return null;
  return judged.status === 'unknown' ? 'could not be judged' : `is ${judged.complexity.summary}`;
}
