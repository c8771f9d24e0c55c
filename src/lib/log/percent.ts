import { hexByteAt, undoEscapes, type Escape } from './escape.ts';
import type { Layer } from './layer.ts';

const PERCENT: Escape = {
  encoding: 'percent',
  sign: '%',
  byteAt: (text, at) => (text[at] === '%' ? hexByteAt(text, at + 1) : -1),
  lengthAt: () => 3,
};

/**
 * Undoes percent-encoding once (RFC 3986 §2.1), bytes read as UTF-8, U+FFFD for each that is not. A lone `%`, `%zz` and
 * IIS's `%uHHHH` stay. `null` where there is nothing to undo.
 */
export function undoPercent(text: string): Layer | null {
  return undoEscapes(text, PERCENT);
}

/** Undoes the `+` that form encoding writes for a blank (WHATWG URL §5.1). `null` where there is none. */
export function undoPlus(text: string): Layer | null {
  if (!text.includes('+')) return null;
  const offsets = Array.from({ length: text.length + 1 }, (_, at) => at);
  return { encoding: 'plus', source: text, text: text.replaceAll('+', ' '), offsets };
}
