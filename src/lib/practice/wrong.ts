import type { DrillAnswer, Progress } from '../progress/progress.ts';

/**
 * Ids of what was got wrong and not set right since, the longest ago first: exercises that were never right,
 * practised lines by their last answer.
 */
export function wrongIds({ exercises, drills = [] }: Progress): string[] {
  const at = new Map<string, string>();
  for (const [id, { best, lastAt }] of Object.entries(exercises)) if (best !== 'right') at.set(id, lastAt);
  for (const answer of drills) {
    at.delete(answer.line);
    if (isWrong(answer)) at.set(answer.line, answer.at);
  }
  return [...at].sort(([, a], [, b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([id]) => id);
}

/** A verdict that is not right, or is for the wrong reason. Evidence that was left open, or found in part, is not wrong. */
export function isWrong({ right, given, evidence }: DrillAnswer): boolean {
  return given !== right || evidence === 'wrong';
}
