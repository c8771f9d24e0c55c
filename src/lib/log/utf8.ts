import type { LayerDraft } from './layer-draft.ts';

/**
 * How many bytes the well-formed sequence that begins at `at` has (RFC 3629: no overlong forms, no surrogates, nothing
 * above U+10FFFF), 0 where none does.
 */
export function sequenceLength(bytes: ArrayLike<number>, at: number): number {
  const first = bytes[at] ?? 0x80;
  if (first < 0x80) return 1;
  if (first < 0xc2 || first > 0xf4) return 0;
  const length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  const second = bytes[at + 1] ?? 0;
  const lowest = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const highest = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  if (second < lowest || second > highest) return 0;
  for (let i = 2; i < length; i += 1) {
    if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  return length;
}

/** The character of the well-formed sequence of `length` bytes at `at`. */
export function characterAt(bytes: ArrayLike<number>, at: number, length: number): string {
  const first = bytes[at] ?? 0;
  let codePoint = length === 1 ? first : first & (0xff >> (length + 1));
  for (let i = 1; i < length; i += 1) codePoint = (codePoint << 6) | ((bytes[at + i] ?? 0) & 0x3f);
  return String.fromCodePoint(codePoint);
}

/** Whether the bytes from `at` on begin a well-formed sequence that the end of `bytes` cut. */
export function isCutSequence(bytes: Uint8Array, at: number): boolean {
  const rest = bytes.subarray(at);
  if (rest.length === 0 || rest.length > 3) return false;
  // One of these may follow each first byte: E0 wants A0 and up, F0 90 and up, ED and F4 stop below.
  return [0x80, 0x90, 0xa0].some((next) => sequenceLength([...rest, next, 0x80, 0x80], 0) > rest.length);
}

/**
 * Writes `bytes` into `draft` as text; byte `i` stands in the source from `starts[i]` to `starts[i + 1]`. A byte that is
 * not part of UTF-8 becomes one U+FFFD.
 */
export function writeUtf8(draft: LayerDraft, bytes: readonly number[], starts: readonly number[]): void {
  for (let i = 0; i < bytes.length;) {
    const length = sequenceLength(bytes, i);
    const next = i + Math.max(length, 1);
    const character = length === 0 ? '\uFFFD' : characterAt(bytes, i, length);
    draft.write(character, starts[i] ?? 0, starts[next] ?? 0);
    i = next;
  }
}
