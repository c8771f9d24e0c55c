import { LayerDraft } from './layer-draft.ts';
import type { Encoding, Layer } from './layer.ts';
import { writeUtf8 } from './utf8.ts';

/** One kind of escape sequence: a sign and what follows it, for one byte. */
export interface Escape {
  readonly encoding: Encoding;
  readonly sign: string;
  /** The byte that the sequence at `at` stands for, -1 where none is there. */
  byteAt: (text: string, at: number) => number;
  /** How long the sequence at `at` is, where one is there. */
  lengthAt: (text: string, at: number) => number;
}

/** Undoes each escape once; neighbouring ones are read together as UTF-8. `null` where there is none. */
export function undoEscapes(text: string, escape: Escape): Layer | null {
  const draft = new LayerDraft(text);
  let kept = 0;
  let found = false;
  let at = text.indexOf(escape.sign);
  while (at >= 0) {
    const bytes: number[] = [];
    const starts: number[] = [at];
    let end = at;
    for (let byte = escape.byteAt(text, end); byte >= 0; byte = escape.byteAt(text, end)) {
      end += escape.lengthAt(text, end);
      bytes.push(byte);
      starts.push(end);
    }
    if (bytes.length > 0) {
      draft.keep(kept, at);
      writeUtf8(draft, bytes, starts);
      kept = end;
      found = true;
    }
    at = text.indexOf(escape.sign, Math.max(end, at + 1));
  }
  if (!found) return null;
  draft.keep(kept, text.length);
  return draft.layer(escape.encoding, text.length);
}

/** What loggers write so that a line stays a line: `\xHH`, or a backslash and a letter that stands for a byte. */
export function backslashEscape(letters: ReadonlyMap<string, number>): Escape {
  return {
    encoding: 'log-escape',
    sign: '\\',
    byteAt(text, at) {
      if (text[at] !== '\\') return -1;
      if (text[at + 1] === 'x') return hexByteAt(text, at + 2);
      return letters.get(text[at + 1] ?? '') ?? -1;
    },
    lengthAt: (text, at) => (text[at + 1] === 'x' ? 4 : 2),
  };
}

/** The byte that two hexadecimal digits at `at` write, in either case, -1 where they are not there. */
export function hexByteAt(text: string, at: number): number {
  const high = hexDigit(text.charCodeAt(at));
  const low = hexDigit(text.charCodeAt(at + 1));
  return high < 0 || low < 0 ? -1 : high * 16 + low;
}

function hexDigit(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const letter = code | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}
