import { LayerDraft } from './layer-draft.ts';
import type { Encoding, Layer } from './layer.ts';

/** One character (two units where it is astral) and the stretch of the source that says it. */
export interface Written {
  readonly character: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Undoes an encoding whose pieces a pattern (with the flag `g`) finds: `read` gives what a match says, an empty list where
 * that is nothing at all, `null` where the match only looks like one. `null` where nothing was found, and where nothing
 * would be left.
 */
export function rewrite(
  text: string,
  encoding: Encoding,
  pattern: RegExp,
  read: (match: RegExpExecArray) => readonly Written[] | null,
): Layer | null {
  const draft = new LayerDraft(text);
  let kept = 0;
  let found = false;
  for (const match of text.matchAll(pattern)) {
    const characters = read(match);
    if (characters === null) continue;
    found = true;
    draft.keep(kept, match.index);
    // What stands before the first character (`0x`, a brace) belongs to it.
    let start = match.index;
    for (const written of characters) {
      draft.write(written.character, Math.min(start, written.start), written.end);
      start = Infinity;
    }
    kept = match.index + match[0].length;
  }
  if (!found) return null;
  draft.keep(kept, text.length);
  return draft.isEmpty ? null : draft.layer(encoding, text.length);
}

/** The characters of `[start, end)` as they stand. */
export function asTheyStand(text: string, start: number, end: number): Written[] {
  return Array.from({ length: end - start }, (_, i) => ({
    character: text.charAt(start + i),
    start: start + i,
    end: start + i + 1,
  }));
}
