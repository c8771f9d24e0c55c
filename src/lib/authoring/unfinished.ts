import type { DataPath, Mistake } from './mistake.ts';
import { quote } from './quote.ts';

/** What `new-exercise` writes where the author has still to write. */
export const UNFINISHED = 'TODO';

const MARK = new RegExp(String.raw`\b${UNFINISHED}\b|^\s*…\s*$`);

/** Whether a text still waits for its author. */
export function isUnfinished(text: string): boolean {
  return MARK.test(text);
}

/** Every text in the data that still waits for its author. */
export function unfinishedTexts(data: unknown, path: DataPath = []): Mistake[] {
  if (typeof data === 'string') return isUnfinished(data) ? [unfinished(data, path)] : [];
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => {
    const step = Array.isArray(data) ? Number(key) : key;
    return unfinishedTexts(value, [...path, step]);
  });
}

function unfinished(text: string, path: DataPath): Mistake {
  return { path, found: quote(text), expected: 'a finished text' };
}
