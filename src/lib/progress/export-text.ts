import { dayOf } from './day.ts';
import type { Progress } from './progress.ts';

/** By this a file says whose it is. */
export const SITE = 'mitsuyomi';

/** Progress as the text of a file that a person can read, too. */
export function exportText(progress: Progress): string {
  return `${JSON.stringify({ site: SITE, ...progress }, null, 2)}\n`;
}

/** `mitsuyomi-2026-11-24.json` */
export function exportName(now: Date): string {
  return `${SITE}-${dayOf(now)}.json`;
}
