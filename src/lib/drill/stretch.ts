import type { Part } from '../exercise/exercise-schema.ts';
import { fieldAt, find } from '../furigana/place.ts';
import { FIELD_NAMES, type Field, type Reading } from '../log/record.ts';
import { span, type Span } from '../log/span.ts';

/** Where a part of an exercise may stand. */
export type PartPlace = Part['in'];

/** A text of a line that a part of an exercise can point at: it stands in its field once. */
export interface Stretch {
  readonly in: PartPlace;
  readonly text: string;
  /** Where it stands in the raw line. */
  readonly span: Span;
  /** The same inside a request logged in base64. */
  readonly opened: Span | null;
}

/** Longer texts are no part one points at. */
const LONGEST = 160;

/** The place of a field on its line; `null` for a name or password, at which no part can point. */
export function placeOfField(reading: Reading, field: Field): PartPlace | null {
  const name = FIELD_NAMES.find((each) => reading.fields[each] === field);
  if (name !== undefined) return name;
  const header = reading.headers.find(({ value }) => value === field)?.name.value;
  return header === undefined || header === null ? null : `header:${header}`;
}

/**
 * The stretch of a field's value as a text that can be found again: widened to whole words, and where it stands there
 * twice, by what stands around it. `null` where that takes too much.
 */
export function stretchAt(reading: Reading, place: PartPlace, within: Span): Stretch | null {
  const value = fieldAt(reading, place)?.value ?? '';
  const isEmpty = within.end <= within.start;
  return exactAt(reading, place, isEmpty ? span(0, value.length) : wordsAround(value, place, within));
}

/** The same, without the rest of its words. */
export function exactAt(reading: Reading, place: PartPlace, within: Span): Stretch | null {
  const value = fieldAt(reading, place)?.value ?? '';
  let { start, end } = within;
  while (end - start <= LONGEST) {
    const stretch = stretchOf(reading, place, value.slice(start, end));
    if (stretch !== 'twice') return stretch;
    if (start === 0 && end === value.length) return null;
    start = Math.max(0, start - 1);
    end = Math.min(value.length, end + 1);
  }
  return null;
}

/** The stretch with this text; `'twice'` where it stands there more than once. */
function stretchOf(reading: Reading, place: PartPlace, text: string): Stretch | 'twice' | null {
  const found = find(reading, place, text);
  if (found.ok) return { in: place, text, span: found.span, opened: found.opened };
  return found.why === 'twice' ? 'twice' : null;
}

/** The stretch that stands for a field without a value, `-`. */
export function absentAt(reading: Reading, place: PartPlace): Stretch | null {
  const stretch = stretchOf(reading, place, '-');
  return stretch === 'twice' ? null : stretch;
}

const WORD = /[\w%\u0080-\uffff]/;
/** A name has its version with it. */
const NAME = /[\w./\u0080-\uffff-]/;
const FILE = /[\w.%\u0080-\uffff-]/;
/** Evidence shorter than this is shown with what stands around it, up to the next blank or `&`. */
const SHORT = 4;
const MOST_AROUND = 24;

/** No word is cut in two, and no percent sign from its digits; what joins pairs to each other belongs to none. */
function wordsAround(value: string, place: PartPlace, within: Span): Span {
  const isShort = within.end - within.start < SHORT && place !== 'path' && place !== 'method';
  // An ending belongs to the name of its file.
  const isEnding = place === 'path' && value[within.start] === '.';
  const kind = isShort ? /[^\s&]/ : place === 'user-agent' ? NAME : isEnding ? FILE : WORD;
  const joins = (index: number): boolean => kind.test(value[index] ?? '');
  let { start, end } = within;
  while (start > 0 && within.start - start < MOST_AROUND && joins(start) && joins(start - 1)) start -= 1;
  while (end < value.length && end - within.end < MOST_AROUND && joins(end - 1) && joins(end)) end += 1;
  while (end - start > SHORT && /[\s&?]/.test(value[start] ?? '')) start += 1;
  while (end - start > SHORT && /[\s&]/.test(value[end - 1] ?? '')) end -= 1;
  return span(start, end);
}
