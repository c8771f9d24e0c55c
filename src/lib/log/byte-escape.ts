import { hexByteAt, undoEscapes, type Escape } from './escape.ts';
import type { Layer } from './layer.ts';

const BYTE_ESCAPE: Escape = {
  encoding: 'byte-escape',
  sign: '\\',
  byteAt(text, at) {
    if (text[at] !== '\\') return -1;
    return text[at + 1] === 'x' ? hexByteAt(text, at + 2) : octalAt(text, at).byte;
  },
  lengthAt: (text, at) => (text[at + 1] === 'x' ? 4 : octalAt(text, at).length),
};

/**
 * Undoes the `\xHH` and octal `\NNN` that shells and languages read inside their strings (POSIX `printf` and `echo`, bash
 * `$'…'`, C), neighbouring bytes read together as UTF-8. Unlike `log-escape` this is what the visitor sent; `\n`, `\"` and
 * `\\` stay. Octal is read only where it cannot be the number in a Windows path: three digits for a byte that prints, a
 * fourth only after `\0`. `null` where there is none.
 */
export function undoByteEscape(text: string): Layer | null {
  return undoEscapes(text, BYTE_ESCAPE);
}

interface Octal {
  readonly byte: number;
  readonly length: number;
}

const NONE: Octal = { byte: -1, length: 0 };

/** `\0NNN` as `echo` reads it, `\NNN` as all others do. */
function octalAt(text: string, at: number): Octal {
  const zero = text[at + 1] === '0';
  if (zero && digitsAt(text, at + 2) === 3) {
    const long = byteOf(text, at + 2);
    if (long >= 0) return { byte: long, length: 5 };
  }
  const digits = digitsAt(text, at + 1);
  if (digits < 3 || (digits > 3 && !zero)) return NONE;
  const byte = byteOf(text, at + 1);
  return byte < 0 ? NONE : { byte, length: 4 };
}

/** How many octal digits stand at `at`, four at most. */
function digitsAt(text: string, at: number): number {
  let digits = 0;
  while (digits < 4 && isOctal(text.charCodeAt(at + digits))) digits += 1;
  return digits;
}

function isOctal(code: number): boolean {
  return code >= 0x30 && code <= 0x37;
}

/** The byte that three octal digits at `at` write, -1 where it is none or a control character other than tab, LF and CR. */
function byteOf(text: string, at: number): number {
  const byte = Number.parseInt(text.slice(at, at + 3), 8);
  const isText = byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d;
  return isText && byte <= 0xff ? byte : -1;
}
