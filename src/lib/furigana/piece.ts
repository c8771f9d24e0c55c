import { contains, overlaps, span, textAt, type Span } from '../log/span.ts';
import { sealOf, type Decoded, type Mark } from './mark.ts';
import type { Place } from './place.ts';

/** The smallest thing that is drawn: a stretch of the text, with what it reads where it is encoded. */
export interface Unit {
  readonly text: string;
  readonly reading: string | null;
}

/** Units that belong to one part of an exercise, or to none. */
export interface Stretch {
  readonly part: string | null;
  readonly units: readonly Unit[];
}

/** A field, or what lies between fields. All texts of all units in order are the line, character for character. */
export interface Piece {
  readonly mark: Mark | null;
  readonly stretches: readonly Stretch[];
}

/** A stretch that an exercise or an author points at. */
export interface Cut {
  readonly key: string;
  readonly place: Place;
  readonly span: Span;
}

/**
 * Longer than this, a stretch is cut, so that it can wrap with its label on the first piece: Firefox does not break a
 * ruby base across lines.
 */
const LONGEST = 26;

/** So many readings are drawn on one line; what comes after is shown without. */
const MOST_READINGS = 400;

/**
 * Readings times characters that a line may have: Chromium lays a line with rubies out in time that grows with both, and
 * 200 kB of base64 under 400 readings took it seven seconds.
 */
const MOST_WORK = MOST_READINGS * 20_000;

/** Cuts a text at the edges of its fields, of the parts pointed at, and of what is encoded. */
export function piecesOf(text: string, marks: readonly Mark[], cuts: readonly Cut[] = []): Piece[] {
  const pieces: Piece[] = [];
  let budget = Math.min(MOST_READINGS, Math.floor(MOST_WORK / Math.max(text.length, 1)));
  let at = 0;
  for (const mark of settle(marks, cuts)) {
    if (mark.span.start > at) pieces.push(gap(text.slice(at, mark.span.start)));
    const stretches = stretchesOf(text, mark, cuts, budget);
    budget -= stretches.reduce(
      (n, { units }) => n + units.filter(({ reading }) => reading !== null).length,
      0,
    );
    pieces.push({ mark, stretches });
    at = mark.span.end;
  }
  if (at < text.length) pieces.push(gap(text.slice(at)));
  return pieces;
}

function gap(text: string): Piece {
  return { mark: null, stretches: [{ part: null, units: [{ text, reading: null }] }] };
}

/** Where a part reaches over an edge between fields, those fields become one. */
function settle(marks: readonly Mark[], cuts: readonly Cut[]): Mark[] {
  let settled = [...marks];
  for (const cut of cuts) {
    if (settled.some((mark) => contains(mark.span, cut.span))) continue;
    const touched = settled.filter((mark) => overlaps(mark.span, cut.span));
    const merged = span(
      Math.min(cut.span.start, ...touched.map((mark) => mark.span.start)),
      Math.max(cut.span.end, ...touched.map((mark) => mark.span.end)),
    );
    settled = settled.filter((mark) => !touched.includes(mark));
    settled.push({
      place: cut.place,
      span: merged,
      viewpoint: sealOf(cut.place),
      decoded: null,
      opaque: false,
    });
  }
  return settled.sort((a, b) => a.span.start - b.span.start);
}

function stretchesOf(text: string, mark: Mark, cuts: readonly Cut[], budget: number): Stretch[] {
  const inside = cuts
    .filter((cut) => contains(mark.span, cut.span) && cut.span.end > cut.span.start)
    .sort((a, b) => a.span.start - b.span.start);
  const readings = readingsOf(text, mark).slice(0, Math.max(0, budget));
  const stretches: Stretch[] = [];
  let at = mark.span.start;
  const add = (part: string | null, end: number): void => {
    if (end <= at) return;
    stretches.push({ part, units: unitsOf(text, span(at, end), readings) });
    at = end;
  };
  for (const cut of inside) {
    if (cut.span.start < at) continue;
    add(null, cut.span.start);
    add(cut.key, cut.span.end);
  }
  add(null, mark.span.end);
  return stretches.map((stretch) => ({ ...stretch, units: stretch.units.flatMap(shorten) }));
}

interface Reading {
  readonly span: Span;
  readonly text: string;
}

/** The stretches under a mark that read otherwise than they stand, none longer than fits over its own text. */
function readingsOf(text: string, { decoded, opaque }: Mark): Reading[] {
  if (!decoded) return [];
  const readings: Reading[] = [];
  for (const run of runsOf(text, decoded, opaque)) readings.push(...slices(decoded, run));
  return readings;
}

/** Maximal runs of decoded characters that differ from what stands in the text, as spans into the decoded text. */
function runsOf(text: string, { text: decoded, offsets }: Decoded, opaque: boolean): Span[] {
  if (opaque) return [span(0, decoded.length)];
  const runs: Span[] = [];
  let from = -1;
  for (let i = 0; i <= decoded.length; i += 1) {
    const changed = i < decoded.length && text.slice(offsets[i], offsets[i + 1]) !== decoded[i];
    if (changed && from < 0) from = i;
    if (!changed && from >= 0) {
      runs.push(span(from, i));
      from = -1;
    }
  }
  return runs;
}

/**
 * Cuts a run into stretches of about the same length, never inside a character. What one character takes more room for than
 * fits under a label has no reading: it is what lies between two values that were put together. Lengths are those of the text
 * as it stands: `%20` takes three places, `%E3%81%82` nine.
 */
function slices({ text, offsets }: Decoded, run: Span): Reading[] {
  const at = (index: number): number => offsets[index] ?? 0;
  const whole = at(run.end) - at(run.start);
  const even = whole / Math.ceil(whole / LONGEST);
  const slices: Reading[] = [];
  let from = run.start;
  while (from < run.end) {
    let to = afterCharacter(text, from);
    while (to < run.end && at(to) - at(from) < even) {
      const next = afterCharacter(text, to);
      if (at(next) - at(from) > LONGEST) break;
      to = next;
    }
    const length = at(to) - at(from);
    if (length > 0 && length <= LONGEST)
      slices.push({ span: span(at(from), at(to)), text: text.slice(from, to) });
    from = to;
  }
  return slices;
}

function unitsOf(text: string, stretch: Span, readings: readonly Reading[]): Unit[] {
  const units: Unit[] = [];
  let at = stretch.start;
  for (const reading of readings) {
    const cut = span(Math.max(reading.span.start, stretch.start), Math.min(reading.span.end, stretch.end));
    if (cut.end <= cut.start || cut.start < at) continue;
    if (cut.start > at) units.push({ text: text.slice(at, cut.start), reading: null });
    // A part that begins in the middle of an encoded character keeps the whole reading on its first half.
    units.push({ text: textAt(text, cut), reading: cut.start === reading.span.start ? reading.text : null });
    at = cut.end;
  }
  if (at < stretch.end) units.push({ text: text.slice(at, stretch.end), reading: null });
  return units;
}

/** Only the first unit of a stretch carries labels: the rest of a long one may wrap as it likes. */
function shorten(unit: Unit, index: number): Unit[] {
  if (index > 0 || unit.reading !== null || unit.text.length <= LONGEST) return [unit];
  const head = unit.text.slice(0, LONGEST);
  const natural = head.search(/[/?&=;,\s][^/?&=;,\s]*$/);
  const length = natural >= 8 ? natural + 1 : isLowSurrogate(unit.text, LONGEST) ? LONGEST - 1 : LONGEST;
  return [
    { text: unit.text.slice(0, length), reading: null },
    { text: unit.text.slice(length), reading: null },
  ];
}

/** Where the character that begins at `index` ends. */
function afterCharacter(text: string, index: number): number {
  return index + (isLowSurrogate(text, index + 1) ? 2 : 1);
}

function isLowSurrogate(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  return unit >= 0xdc00 && unit <= 0xdfff;
}
