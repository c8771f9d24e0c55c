import { LayerDraft } from './layer-draft.ts';
import type { Layer } from './layer.ts';

const LETTERS = new Map([
  ['"', '"'],
  ['\\', '\\'],
  ['/', '/'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
]);
const UNIT = /^[0-9A-Fa-f]{4}$/;

/**
 * Undoes the escapes of a JSON string, given without its quotes (RFC 8259 §7): `\" \\ \/ \b \f \n \r \t` and `\uHHHH`, where
 * two `\u` of a surrogate pair are one character. What JSON does not know (`\q`, a cut `\u00`) stays as it is. `null` where
 * there is nothing to undo.
 */
export function undoJsonEscape(text: string): Layer | null {
  const draft = new LayerDraft(text);
  let kept = 0;
  let found = false;
  for (let at = text.indexOf('\\'); at >= 0;) {
    const character = characterAt(text, at);
    const end = at + (character === null ? 2 : lengthOf(text, at, character));
    if (character !== null) {
      draft.keep(kept, at);
      draft.write(character, at, end);
      kept = end;
      found = true;
    }
    at = text.indexOf('\\', end);
  }
  if (!found) return null;
  draft.keep(kept, text.length);
  return draft.layer('json-escape', text.length);
}

/** The character that the escape at `at` stands for, `null` where it is none. */
function characterAt(text: string, at: number): string | null {
  const high = unitAt(text, at);
  if (high === null) return LETTERS.get(text[at + 1] ?? '') ?? null;
  const low = isHigh(high) ? unitAt(text, at + 6) : null;
  return low !== null && isLow(low) ? String.fromCharCode(high, low) : String.fromCharCode(high);
}

function lengthOf(text: string, at: number, character: string): number {
  return text[at + 1] === 'u' ? 6 * character.length : 2;
}

/** The UTF-16 unit that `\uHHHH` at `at` writes. */
function unitAt(text: string, at: number): number | null {
  if (!text.startsWith('\\u', at)) return null;
  const digits = text.slice(at + 2, at + 6);
  return UNIT.test(digits) ? Number.parseInt(digits, 16) : null;
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000;
}
