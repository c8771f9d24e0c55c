import { hexByteAt } from './escape.ts';
import type { Layer } from './layer.ts';
import { rewrite, type Written } from './rewrite.ts';

/** Three bytes at least: `0x7e` is a number in most texts. */
const HEX_LITERAL = /(?<![\w.])0x(?:[\da-f]{2}){3,}\b/gi;

/**
 * Undoes MySQL's and SQL Server's hexadecimal strings, `0x61646d696e` (MySQL manual §11.1.4), where every byte of them is
 * printable ASCII: others are numbers. `null` where there is none.
 */
export function undoHexLiteral(text: string): Layer | null {
  if (!text.includes('0x') && !text.includes('0X')) return null;
  return rewrite(text, 'hex-literal', HEX_LITERAL, ({ 0: match, index }) => {
    const characters: Written[] = [];
    for (let start = index + 2; start < index + match.length; start += 2) {
      const byte = hexByteAt(text, start);
      if (byte < 0x20 || byte > 0x7e) return null;
      characters.push({ character: String.fromCharCode(byte), start, end: start + 2 });
    }
    return characters;
  });
}
