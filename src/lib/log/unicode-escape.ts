import type { Layer } from './layer.ts';
import { rewrite } from './rewrite.ts';

const UNICODE_ESCAPE =
  /\\u(?:[dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F][\da-fA-F]{2}|[\da-fA-F]{4}|\{[\da-fA-F]{1,12}\})/g;

/**
 * Undoes `\uHHHH` and `\u{H…}` once (ECMA-262 §12.9.4, RFC 8259 §7, Java): two that make a pair are read together, U+FFFD
 * stands for half of one. What is above U+10FFFF stays. `null` where there is none.
 */
export function undoUnicodeEscape(text: string): Layer | null {
  if (!text.includes('\\u')) return null;
  return rewrite(text, 'unicode-escape', UNICODE_ESCAPE, ({ 0: match, index }) => {
    const character = match[2] === '{' ? codePoint(match.slice(3, -1)) : units(match);
    return character === null ? null : [{ character, start: index, end: index + match.length }];
  });
}

function codePoint(digits: string): string | null {
  const code = Number.parseInt(digits, 16);
  return code > 0x10_ff_ff ? null : String.fromCodePoint(code).toWellFormed();
}

function units(match: string): string {
  const codes = match
    .split('\\u')
    .slice(1)
    .map((digits) => Number.parseInt(digits, 16));
  return String.fromCharCode(...codes).toWellFormed();
}
