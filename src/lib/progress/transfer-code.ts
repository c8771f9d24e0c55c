import { OUTCOMES, type Outcome } from '../exercise/outcome.ts';
import { VIEWPOINTS } from '../viewpoint/viewpoint.ts';
import { BitReader, BitWriter } from './bits.ts';
import { grouped, SYMBOLS, ungrouped, type CodeFault } from './code-group.ts';
import { beginOf, dayNumbered, dayOf, isDay, numberOf } from './day.ts';
import { daysPractised } from './days.ts';
import { parseProgress } from './guard.ts';
import { NO_PROGRESS, type Entry, type Progress, type Review } from './progress.ts';

/** Longer than this, in symbols, a file is the better way; a picture of it would be hard to read for a camera. */
export const LONG_CODE = 1200;

/** A record as a code. */
export interface TransferCode {
  /** In groups with hyphens. */
  readonly code: string;
  /** In symbols, without the hyphens. */
  readonly length: number;
  /** Reviews are in it; they are where there is room. */
  readonly hasReviews: boolean;
  /** Exercises whose id is of no shape this code knows; they go by file only. */
  readonly left: number;
}

export type Decoded =
  | { readonly ok: true; readonly progress: Progress }
  | { readonly ok: false; readonly fault: CodeFault | { readonly reason: 'future'; readonly named: string } };

const EDITION = 1;
/** Days count from here. */
const EPOCH = numberOf('2026-11-24');

interface Row {
  readonly best: Outcome;
  readonly first: Outcome;
  /** Number of the day. */
  readonly firstDay: number;
  readonly lastDay: number;
}

/**
 * The best, the first and their days of each exercise, the days practised and, where there is room, the reviews by the
 * day. Answers themselves and answers to practised lines go by file.
 */
export function encodeProgress(progress: Progress, longest: number = LONG_CODE): TransferCode {
  const full = encode(progress, true);
  return full.hasReviews && full.length > longest ? encode(progress, false) : full;
}

function encode(progress: Progress, withReviews: boolean): TransferCode {
  const all = Object.entries(progress.exercises);
  const byNumber = (of: (id: string) => number | null): [number, Row][] =>
    all
      .flatMap(([id, entry]): [number, Row][] => {
        const number = of(id);
        return number === null ? [] : [[number, rowOf(entry)]];
      })
      .sort(([a], [b]) => a - b);
  const exercises = byNumber(numberOfId);
  const todays = byNumber(numberOfToday);
  const days = daysPractised(progress).map(numberOf);
  const reviews = withReviews
    ? VIEWPOINTS.flatMap((viewpoint, index) => {
        const review = progress.reviews?.[viewpoint];
        return review ? [{ index, review }] : [];
      })
    : [];

  const writer = new BitWriter();
  const base = days[0] ?? EPOCH;
  writer.fixed(EDITION, 5);
  writer.signed(base - EPOCH, 5);
  writeRows(writer, exercises, { gap: 12, first: 5, last: 1, from: 0, dayFrom: () => base });
  writeRows(writer, todays, { gap: 0, first: 0, last: 0, from: base, dayFrom: (date) => date });
  writer.count(days.length, 3);
  days.forEach((day, index) => writer.count(day - (days[index - 1] ?? base - 1) - 1, 0));
  writer.count(reviews.length, 1);
  for (const { index, review } of reviews) writeReview(writer, index, review, base);

  while (writer.bits.length % 5 > 0) writer.bits.push(0);
  const values = Array.from({ length: writer.bits.length / 5 }, (_, index) =>
    new BitReader(writer.bits.slice(index * 5, index * 5 + 5)).fixed(5),
  );
  const code = grouped(values);
  return {
    code,
    length: code.replaceAll('-', '').length,
    hasReviews: reviews.length > 0,
    left: all.length - exercises.length - todays.length,
  };
}

/** Reads a code as people type it; never throws. */
export function decodeProgress(typed: string): Decoded {
  const read = ungrouped(typed);
  if ('reason' in read) return { ok: false, fault: read };
  const reader = new BitReader(
    read.values.flatMap((value) => [16, 8, 4, 2, 1].map((bit) => (value & bit ? 1 : 0))),
  );
  const edition = reader.fixed(5);
  if (edition > EDITION) return { ok: false, fault: { reason: 'future', named: String(edition) } };

  const base = EPOCH + reader.signed(5);
  const exercises = readRows(reader, { gap: 12, first: 5, last: 1, from: 0, dayFrom: () => base });
  const todays = readRows(reader, { gap: 0, first: 0, last: 0, from: base, dayFrom: (date) => date });
  const days: number[] = [];
  repeat(reader, 3, () => days.push((days.at(-1) ?? base - 1) + 1 + reader.count(0)));
  const reviews: [string, ReturnType<typeof readReview>['review']][] = [];
  repeat(reader, 1, () => {
    const { viewpoint, review } = readReview(reader, base);
    reviews.push([viewpoint, review]);
  });

  const numbers = [
    ...days,
    ...todays.map(([date]) => date),
    ...[...exercises, ...todays].flatMap(([, row]) => [row.firstDay, row.lastDay]),
  ];
  const isSound =
    edition === EDITION &&
    !reader.over &&
    numbers.every(isDayNumber) &&
    exercises.every(([id]) => id < 2 ** 20);
  if (!isSound) return { ok: false, fault: { reason: 'whole' } };
  const progress = {
    ...NO_PROGRESS,
    exercises: Object.fromEntries([
      ...exercises.map(([number, row]) => [idOf(number), entryOf(row)] as const),
      ...todays.map(([date, row]) => [`today:${dayNumbered(date)}`, entryOf(row)] as const),
    ]),
    days: days.map(dayNumbered),
    ...(reviews.length > 0 && { reviews: Object.fromEntries(reviews) }),
  };
  // The last word has the guard that everything stored goes through.
  const { progress: sound, flaw } = parseProgress(JSON.stringify(progress));
  return flaw === null ? { ok: true, progress: sound } : { ok: false, fault: { reason: 'whole' } };
}

/** Orders of the codes in a table of rows, and where its numbers begin. */
interface Table {
  readonly gap: number;
  readonly first: number;
  readonly last: number;
  readonly from: number;
  /** From which day the day of the first try counts. */
  readonly dayFrom: (number: number) => number;
}

function writeRows(writer: BitWriter, rows: readonly [number, Row][], table: Table): void {
  writer.count(rows.length, 3);
  rows.forEach(([number, row], index) => {
    const before = rows[index - 1]?.[0];
    if (before === undefined) writer.signed(number - table.from, table.gap);
    else writer.count(number - before - 1, table.gap);
    writeOutcome(writer, row.best);
    writeOutcome(writer, row.first);
    writer.signed(row.firstDay - table.dayFrom(number), table.first);
    writer.count(Math.max(row.lastDay - row.firstDay, 0), table.last);
  });
}

function readRows(reader: BitReader, table: Table): [number, Row][] {
  const rows: [number, Row][] = [];
  repeat(reader, 3, () => {
    const before = rows.at(-1)?.[0];
    const number =
      before === undefined ? table.from + reader.signed(table.gap) : before + 1 + reader.count(table.gap);
    const best = readOutcome(reader);
    const first = readOutcome(reader);
    const firstDay = table.dayFrom(number) + reader.signed(table.first);
    rows.push([number, { best, first, firstDay, lastDay: firstDay + reader.count(table.last) }]);
  });
  return rows;
}

/** Most are right: one bit. */
function writeOutcome(writer: BitWriter, outcome: Outcome): void {
  writer.fixed(outcome === 'right' ? 1 : 0, 1);
  if (outcome !== 'right') writer.fixed(OUTCOMES.indexOf(outcome), 2);
}

function readOutcome(reader: BitReader): Outcome {
  return (reader.fixed(1) === 1 ? 'right' : OUTCOMES[reader.fixed(2)]) ?? 'wrong';
}

/** Does it as often as the number says that comes next, and no more often than there is something to read. */
function repeat(reader: BitReader, k: number, each: () => void): void {
  const times = reader.count(k);
  for (let n = 0; n < times && !reader.over; n += 1) each();
}

function rowOf({ best, first, firstAt, lastAt }: Entry): Row {
  return { best, first, firstDay: dayNumberAt(firstAt), lastDay: dayNumberAt(lastAt) };
}

/**
 * Only the days are known. The first try is put at the end of its day and the last at the beginning of its own, so that in
 * `merge` the exact times of the same day, where they are known, win over these.
 */
function entryOf({ best, first, firstDay, lastDay }: Row): Entry {
  return {
    first,
    firstAt: new Date(startOf(firstDay + 1) - 1).toISOString(),
    best,
    tries: 1,
    lastAt: new Date(startOf(lastDay)).toISOString(),
    last: { verdict: null, parts: [] },
  };
}

function writeReview(writer: BitWriter, index: number, review: Review, base: number): void {
  const last = dayNumberAt(review.last);
  writer.fixed(index, 4);
  writer.signed(last - base, 4);
  writer.signed(dayNumberAt(review.due) - last, 3);
  writer.count(Math.round(STEPS * Math.log1p(review.stability)), 4);
  writer.count(Math.round(review.difficulty * 4), 4);
  writer.fixed(review.state, 2);
  writer.count(review.reps, 2);
  writer.count(review.lapses, 0);
  writer.count(review.learning_steps, 0);
  writer.count(Math.round(review.scheduled_days), 3);
  writer.count(Math.round(review.elapsed_days), 3);
}

/** Stability grows by factors: twelve steps to each e. */
const STEPS = 12;

function readReview(reader: BitReader, base: number) {
  const viewpoint = VIEWPOINTS[reader.fixed(4)] ?? '?';
  const last = base + reader.signed(4);
  const due = last + reader.signed(3);
  const review = {
    due: isDayNumber(due) ? new Date(startOf(due)).toISOString() : '',
    last: isDayNumber(last) ? new Date(startOf(last)).toISOString() : '',
    stability: Math.expm1(reader.count(4) / STEPS),
    difficulty: reader.count(4) / 4,
    state: reader.fixed(2),
    reps: reader.count(2),
    lapses: reader.count(0),
    learning_steps: reader.count(0),
    scheduled_days: reader.count(3),
    elapsed_days: reader.count(3),
  };
  return { viewpoint, review };
}

/** An id as a number below 2^20; `null` where it has no shape of ours. */
function numberOfId(id: string): number | null {
  if (!/^[0-9A-HJKMNP-TV-Z]{4}$/.test(id)) return null;
  return [...id].reduce((number, symbol) => number * 32 + SYMBOLS.indexOf(symbol), 0);
}

function idOf(number: number): string {
  return [15, 10, 5, 0].map((shift) => SYMBOLS.charAt((number >>> shift) & 31)).join('');
}

function numberOfToday(id: string): number | null {
  const day = id.startsWith('today:') ? id.slice(6) : '';
  return isDay(day) ? numberOf(day) : null;
}

function dayNumberAt(time: string): number {
  return numberOf(dayOf(new Date(time)));
}

/** When a day begins, in milliseconds. */
function startOf(day: number): number {
  return beginOf(dayNumbered(day)).getTime();
}

/** From 1970 to 9998, so that a day before and a day after are written with four digits, too. */
function isDayNumber(number: number): boolean {
  return number > 0 && number < numberOf('9999-01-01');
}
