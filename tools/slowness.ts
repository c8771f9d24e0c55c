import { checkSync } from 'recheck';

/** Whether a regular expression can take more than linear time, by recheck; an answer it cannot give counts as one. */
export function slowness(source: string, flags: string): string | null {
  const judged = checkSync(source, flags, { timeout: 10_000, checker: 'auto' });
  if (judged.status === 'safe') return null;
  return judged.status === 'unknown' ? 'could not be judged' : `is ${judged.complexity.summary}`;
}
