import { backslashEscape, undoEscapes } from './escape.ts';
import type { Layer } from './layer.ts';

const LETTERS = new Map([
  ['"', 0x22],
  ['\\', 0x5c],
  ['b', 0x08],
  ['t', 0x09],
  ['n', 0x0a],
  ['v', 0x0b],
  ['f', 0x0c],
  ['r', 0x0d],
]);

const LOG_ESCAPE = backslashEscape(LETTERS);

/**
 * Undoes what the web server wrote so that a line stays one line. nginx writes `"`, `\` and bytes below 0x20 or from 0x7f
 * up as `\xHH`, upper case. Apache writes `\"`, `\\`, `\b \t \n \v \r` and other bytes that do not print as `\xhh`, lower
 * case. Both write a backslash that was sent as something else, so one decoder serves both; what neither writes (`\q`,
 * `\xZZ`) stays. `null` where there is nothing to undo.
 */
export function undoLogEscape(text: string): Layer | null {
  return undoEscapes(text, LOG_ESCAPE);
}
