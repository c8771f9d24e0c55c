import { read } from '../log/detect.ts';
import { textIn } from '../log/field.ts';

/** What was asked for on a day: how many lines, and how many addresses they came from. */
export interface Asked {
  readonly lines: number;
  readonly sources: number;
}

/** One path, on the earlier day and on the later one; `null` where it was not asked for. */
export interface DayPath {
  /** As sent, without the query; `null` stands for all lines in which there is none (not HTTP, `CONNECT`). */
  readonly path: string | null;
  readonly on: readonly [Asked | null, Asked | null];
}

export interface Day extends Asked {
  /** `2026-11-24`, by the clock that the lines themselves are written in. */
  readonly date: string;
  /** How many paths, those lines without one counted as one. */
  readonly paths: number;
}

export interface TwoDays {
  readonly days: readonly [Day, Day];
  /** In the order of `LC_ALL=C sort`, those without a path first. */
  readonly paths: readonly DayPath[];
}

interface Visit {
  readonly date: string;
  readonly path: string | null;
  readonly source: string | null;
}

/**
 * Lines of two days, compared by the paths that were asked for, as `comm` does with two sorted lists.
 * Throws where a line has no time that can be read, or where there are not two days.
 */
export function twoDays(lines: readonly string[]): TwoDays {
  const visits = lines.map(visitOf);
  const [earlier, later, ...more] = [...new Set(visits.map(({ date }) => date))].sort();
  if (earlier === undefined || later === undefined || more.length > 0) {
    throw new Error(`two days are needed; the lines have ${String(new Set(visits.map((v) => v.date)).size)}`);
  }
  const paths = [...new Set(visits.map(({ path }) => path))].sort(byCodeUnit).map((path): DayPath => {
    const same = visits.filter((visit) => visit.path === path);
    return { path, on: [askedOn(same, earlier), askedOn(same, later)] };
  });
  return { days: [dayOf(visits, earlier), dayOf(visits, later)], paths };
}

function visitOf(raw: string): Visit {
  const { instant, fields } = read(raw);
  if (instant === null) throw new Error(`a line without a time that can be read: ${raw}`);
  const local = new Date(instant.utc + (instant.offset ?? 0) * 60_000);
  return { date: local.toISOString().slice(0, 10), path: textIn(fields.path), source: textIn(fields.source) };
}

function dayOf(visits: readonly Visit[], date: string): Day {
  const own = visits.filter((visit) => visit.date === date);
  return { date, ...counted(own), paths: new Set(own.map(({ path }) => path)).size };
}

function askedOn(visits: readonly Visit[], date: string): Asked | null {
  const own = visits.filter((visit) => visit.date === date);
  return own.length === 0 ? null : counted(own);
}

function counted(visits: readonly Visit[]): Asked {
  return { lines: visits.length, sources: new Set(visits.map(({ source }) => source)).size };
}

function byCodeUnit(a: string | null, b: string | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}
