import { LayerDraft } from './layer-draft.ts';
import type { Layer } from './layer.ts';
import { characterAt, isCutSequence, sequenceLength } from './utf8.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
/** What each letter stands for, by its code; -1 where it is none. */
const BITS = new Int8Array(128).fill(-1);
for (const [i, letter] of Array.from(`${ALPHABET}-_`).entries()) {
  BITS[letter.charCodeAt(0)] = i < 64 ? i : i - 2;
}

/** What could be read of a base64 text from its beginning. */
export interface Base64Front {
  readonly layer: Layer;
  /** Offset of the first character that does not fit; the length of the text where all do. */
  readonly end: number;
  /** Whether the text just ends too early: nothing wrong in it, but bits or padding are missing. */
  readonly cut: boolean;
}

/**
 * Undoes base64 (RFC 4648 §4 and §5: standard and url-safe alphabet, padding optional, no line breaks). `null` where the
 * text is not base64 from end to end or its bytes are not UTF-8.
 */
export function undoBase64(text: string): Layer | null {
  const letters = lettersOf(text);
  if (letters === 0 || letters % 4 === 1) return null;
  if (letters < text.length && !isPadding(text, letters)) return null;
  const { layer, stop } = readLetters(text, letters);
  return stop === 'end' ? layer : null;
}

/**
 * Reads as much of a padded base64 text as makes UTF-8 text: one that was cut decodes to the last whole character, one
 * with a foreign character in it to what stands before.
 */
export function base64Front(text: string): Base64Front {
  const letters = lettersOf(text);
  const { layer, stop, at } = readLetters(text, letters);
  const rest = text.slice(letters);
  if (stop === 'foreign' || (stop === 'cut' && rest !== '')) return { layer, end: letterOf(at), cut: false };
  if (isPadding(text, letters)) return { layer, end: text.length, cut: false };
  if (rest === '' || (rest === '=' && letters % 4 === 2)) {
    return { layer, end: text.length, cut: stop === 'cut' || text.length % 4 !== 0 };
  }
  return { layer, end: letters, cut: false };
}

function lettersOf(text: string): number {
  let at = 0;
  while (bitsAt(text, at) >= 0) at += 1;
  return at;
}

/** The six bits of the letter at `at`, -1 where none is there. */
function bitsAt(text: string, at: number): number {
  return BITS[text.charCodeAt(at)] ?? -1;
}

function isPadding(text: string, from: number): boolean {
  const rest = text.slice(from);
  return (rest === '=' && from % 4 === 3) || (rest === '==' && from % 4 === 2);
}

function bytesOf(text: string, letters: number): Uint8Array {
  const bytes = new Uint8Array(Math.floor((letters * 3) / 4));
  for (let i = 0; i < bytes.length; i += 1) {
    const letter = Math.floor((i * 4) / 3);
    const pair = (bitsAt(text, letter) << 6) | bitsAt(text, letter + 1);
    bytes[i] = pair >> (4 - 2 * (i % 3));
  }
  return bytes;
}

interface Letters {
  readonly layer: Layer;
  /** Why reading stopped: at the end, at a byte that is not UTF-8, or inside a character that the end cut. */
  readonly stop: 'end' | 'foreign' | 'cut';
  /** How many bytes were read. */
  readonly at: number;
}

function readLetters(text: string, letters: number): Letters {
  const bytes = bytesOf(text, letters);
  const draft = new LayerDraft(text);
  let at = 0;
  for (let length = 1; at < bytes.length; at += length) {
    length = sequenceLength(bytes, at);
    if (length === 0) break;
    draft.write(characterAt(bytes, at, length), letterOf(at), letterOf(at + length));
  }
  const stop = at === bytes.length ? 'end' : isCutSequence(bytes, at) ? 'cut' : 'foreign';
  const end = stop === 'end' && isPadding(text, letters) ? text.length : Math.ceil((at * 4) / 3);
  return { layer: draft.layer('base64', end), stop, at };
}

/** The base64 character in which byte `i` begins. */
function letterOf(i: number): number {
  return Math.floor((i * 4) / 3);
}
