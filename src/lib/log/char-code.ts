import type { Layer } from './layer.ts';
import { rewrite, type Written } from './rewrite.ts';

const NUMBER = String.raw`(?:0x[\da-f]{1,6}|\d{1,7})`;
const CALL = String.raw`(?:string\.fromcharcode|n?char|chr[bw]?)\s?\(\s?${NUMBER}(?:\s?,\s?${NUMBER})*\s?\)`;
/** One call, or several that are joined: `CHAR(83,69)`, `CHR(83)||CHR(69)`, `String.fromCharCode(60, 47)`. */
const CALLS = new RegExp(String.raw`\b${CALL}(?:\s?(?:\|\||[+.&])?\s?${CALL})*`, 'gi');

/** What stands before a type and its length: `CAST(x AS CHAR(64))`, `RETURNS CHAR(50)`. */
const TYPE = /\b(?:as|returns)[\s+]{1,4}$/i;

const CODE = /(?<=[(,]\s?)(?:0x[\da-f]+|\d+)/gi;

/**
 * Undoes texts written as numbers: `CHAR()` of MySQL and SQL Server, `CHR()` of Oracle, PostgreSQL, PHP and VBScript,
 * `String.fromCharCode()` of JavaScript. `CAST(… AS CHAR(64))` is the length of a type and stays, as does what would not
 * print. `null` where there is none.
 */
export function undoCharCode(text: string): Layer | null {
  if (!/ch(?:ar|r)/i.test(text)) return null;
  return rewrite(text, 'char-code', CALLS, ({ 0: match, index }) => {
    const characters: Written[] = [];
    for (const { 0: digits, index: at } of match.matchAll(CODE)) {
      const character = characterOf(Number(digits));
      if (character === null) return null;
      characters.push({ character, start: index + at, end: index + at + digits.length });
    }
    const before = text.slice(Math.max(0, index - 12), index);
    return characters.length === 1 && TYPE.test(before) ? null : characters;
  });
}

function characterOf(code: number): string | null {
  if (code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d) return null;
  return code > 0x10_ff_ff || code === 0x7f ? null : String.fromCodePoint(code).toWellFormed();
}
