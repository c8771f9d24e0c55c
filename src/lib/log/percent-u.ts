import type { Layer } from './layer.ts';
import { rewrite } from './rewrite.ts';

const PERCENT_U = /%u(?:d[89ab][\da-f]{2}%ud[c-f][\da-f]{2}|[\da-f]{4})/gi;

/**
 * Undoes IIS's and JavaScript's `%uHHHH` once (ECMA-262 B.2.1.2, `unescape`): one UTF-16 unit each, two that make a pair
 * read together, U+FFFD for half of one. `%HH` beside it stays: that is a layer of its own. `null` where there is none.
 */
export function undoPercentU(text: string): Layer | null {
  if (!text.includes('%u') && !text.includes('%U')) return null;
  return rewrite(text, 'percent-u', PERCENT_U, ({ 0: match, index }) => {
    const units = match.split(/%u/i).slice(1);
    const character = String.fromCharCode(...units.map((digits) => Number.parseInt(digits, 16)));
    return [{ character: character.toWellFormed(), start: index, end: index + match.length }];
  });
}
