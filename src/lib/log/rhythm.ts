import { read } from './detect.ts';

/** The requests of one source. */
export interface Beat {
  readonly source: string;
  /** When each came, in order: whole seconds since the first request of the excerpt. */
  readonly seconds: readonly number[];
}

/** When the requests of an excerpt came, one beat a source, in the order in which they first appear in time. */
export interface Rhythm {
  /** The second of the first request, in milliseconds since 1970. */
  readonly from: number;
  /** Minutes east of UTC of the clock that the first request is written in. */
  readonly offset: number;
  /** Seconds from the first request to the last. */
  readonly length: number;
  readonly beats: readonly [Beat, ...Beat[]];
}

/**
 * Takes the moments of the lines apart by source. Lines in different zones fall into place, for moments are compared and not
 * digits; a line without a source or a moment of its own says nothing here and is left out. `null` where none is left.
 */
export function rhythmOf(lines: readonly string[]): Rhythm | null {
  const came = lines
    .flatMap((line) => {
      const { fields, instant } = read(line);
      const source = fields.source?.value ?? null;
      return source === null || instant === null ? [] : [{ source, ...instant }];
    })
    .toSorted((a, b) => a.utc - b.utc);
  const [first] = came;
  if (first === undefined) return null;
  const from = Math.floor(first.utc / 1000) * 1000;
  const bySource = Map.groupBy(
    came.map(({ source, utc }) => ({ source, second: Math.floor((utc - from) / 1000) })),
    ({ source }) => source,
  );
  const [beat, ...beats] = [...bySource].map(([source, all]) => ({
    source,
    seconds: all.map(({ second }) => second),
  }));
  if (beat === undefined) return null;
  const length = Math.max(...[beat, ...beats].map(({ seconds }) => seconds.at(-1) ?? 0));
  return { from, offset: first.offset ?? 0, length, beats: [beat, ...beats] };
}

/** Seconds between each request of a source and the one before it: one less than there are requests. */
export function gapsOf({ seconds }: Beat): number[] {
  return seconds.slice(1).map((second, index) => second - (seconds[index] ?? 0));
}

/** The second at which the minute with the most requests begins, the first of them if there are several. */
export function busiestMinute({ beats }: Rhythm): number {
  const all = beats.flatMap(({ seconds }) => seconds).toSorted((a, b) => a - b);
  const countFrom = (start: number): number => all.filter((one) => one >= start && one < start + 60).length;
  return all.reduce((best, start) => (countFrom(start) > countFrom(best) ? start : best), all[0] ?? 0);
}

/** What the clock of the excerpt shows at a second of it: `13:10:02`. */
export function clockAt({ from, offset }: Rhythm, second: number): string {
  return new Date(from + second * 1000 + offset * 60_000).toISOString().slice(11, 19);
}

/** The offset of the excerpt's clock as a log writes it: `+0900`. */
export function offsetText({ offset }: Rhythm): string {
  const minutes = Math.abs(offset);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${two(minutes % 60)}`;
}
