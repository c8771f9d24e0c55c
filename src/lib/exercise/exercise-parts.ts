import { find } from '../furigana/place.ts';
import type { Cut } from '../furigana/piece.ts';
import type { Reading } from '../log/record.ts';
import type { Part } from './exercise-schema.ts';

/** The permanent key of a part: what it says and where, never its position. */
export function partKey(part: Pick<Part, 'in' | 'text'>): string {
  return `${part.in}=${part.text}`;
}

export interface Cuts {
  /** Parts of the raw line. */
  readonly line: readonly Cut[];
  /** Parts of the request inside the base64, as spans into its text. */
  readonly opened: readonly Cut[];
}

/** Where the parts of an exercise stand. Parts that cannot be found are left out: the content check names them. */
export function cutsOf(
  reading: Reading,
  parts: readonly Pick<Part, 'in' | 'text'>[],
  keyOf: (part: Pick<Part, 'in' | 'text'>) => string = partKey,
): Cuts {
  const line: Cut[] = [];
  const opened: Cut[] = [];
  for (const part of parts) {
    const found = find(reading, part.in, part.text);
    if (!found.ok) continue;
    const cut = { key: keyOf(part), place: part.in, span: found.span };
    if (found.opened) opened.push({ ...cut, span: found.opened });
    else line.push(cut);
  }
  return { line, opened };
}
