import type { DataPath, Mistake } from '../../authoring/mistake.ts';
import { didYouMean } from '../../authoring/nearest.ts';
import { quote } from '../../authoring/quote.ts';
import { fieldAt, find, type Found } from '../../furigana/place.ts';
import type { Reading } from '../../log/record.ts';
import { overlaps } from '../../log/span.ts';
import type { Part } from '../exercise-schema.ts';

/** A text of a line, whatever it is for, with the way to it in the file. */
export interface Placed {
  readonly stretch: Pick<Part, 'in' | 'text'>;
  readonly path: DataPath;
}

/** Parts that do not stand in their field exactly once, or lie over one another. */
export function partMistakes(parts: readonly Placed[], reading: Reading): Mistake[] {
  const found = parts.map(({ stretch }) => find(reading, stretch.in, stretch.text));
  return parts.flatMap((part, index) => {
    const here = found[index];
    if (here === undefined) return [];
    if (!here.ok) return [notFound(here.why, part, reading)];
    const earlier = parts.find((_, nth) => nth < index && lieOver(here, found[nth]));
    return earlier === undefined ? [] : [overlapping(part, earlier)];
  });
}

function lieOver(here: Extract<Found, { ok: true }>, other: Found | undefined): boolean {
  return other?.ok === true && overlaps(here.span, other.span);
}

function overlapping(part: Placed, earlier: Placed): Mistake {
  const expected = 'parts that share no character of the line';
  return { path: [...part.path, 'text'], found: `a part that overlaps ${earlier.path.join('.')}`, expected };
}

type Why = Extract<Found, { ok: false }>['why'];

function notFound(why: Why, { stretch, path }: Placed, reading: Reading): Mistake {
  const { in: place, text } = stretch;
  if (why === 'no-field') {
    const fields = placesOf(reading);
    const help = didYouMean(place, fields);
    const expected = `a field of this line: ${fields.join(', ')}`;
    return {
      path: [...path, 'in'],
      found: quote(place),
      expected,
      ...(help === undefined ? {} : { help }),
    };
  }
  if (why === 'twice') {
    return {
      path: [...path, 'text'],
      found: `${quote(text)} more than once in ${place}`,
      expected: 'a text that stands there once',
      help: 'take along some of what stands before or after it',
    };
  }
  const value = fieldAt(reading, place)?.value ?? null;
  const help =
    value === null ? `${place} is empty in this line; its sign is "-"` : `${place} is ${quote(value)}`;
  return { path: [...path, 'text'], found: quote(text), expected: `a text that stands in ${place}`, help };
}

/** Every name `in:` may have for this line. */
export function placesOf(reading: Reading): string[] {
  return [
    ...Object.keys(reading.fields),
    ...reading.headers.flatMap(({ name }) => (name.value === null ? [] : [`header:${name.value}`])),
  ];
}

/** A list of parts that has nothing to find, or nothing that tempts. */
export function roleMistakes(parts: readonly Pick<Part, 'role'>[], path: DataPath): Mistake[] {
  return (['decisive', 'decoy'] as const)
    .filter((role) => !parts.some((part) => part.role === role))
    .map((role) => ({
      path,
      found: `no ${role} part`,
      expected: 'at least one decisive part and one decoy',
    }));
}
