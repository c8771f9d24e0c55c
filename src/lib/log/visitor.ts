import { read } from './detect.ts';
import type { Instant, Reading } from './record.ts';
import { timeParts } from './time-parts.ts';

/**
 * The lines of one source address, in the order of the log. That an address is a visitor is a guess: several people may
 * share one, and one tool may use many.
 */
export interface Visitor {
  /** `null` gathers the lines that name no source. */
  readonly source: string | null;
  readonly lines: readonly string[];
  /** The clock of its first and of its last line, `hh:mm:ss` in the zone the line is written in; `null` where no time is understood. */
  readonly first: string | null;
  readonly last: string | null;
  /** The statuses it was given, each with how many lines have it, in the order in which they came. */
  readonly statuses: readonly { readonly status: string; readonly count: number }[];
}

/** The visitors of a piece of a log, in the order in which each came first. */
export function visitorsOf(lines: readonly string[]): Visitor[] {
  const groups = new Map<string | null, { raw: string; reading: Reading }[]>();
  for (const raw of lines) {
    const reading = read(raw);
    const source = reading.fields.source?.value ?? null;
    const group = groups.get(source);
    if (group === undefined) groups.set(source, [{ raw, reading }]);
    else group.push({ raw, reading });
  }
  return [...groups].map(([source, group]) => {
    const clocks = group.flatMap(({ reading }) => clockOf(reading.instant) ?? []);
    return {
      source,
      lines: group.map(({ raw }) => raw),
      first: clocks[0] ?? null,
      last: clocks.at(-1) ?? null,
      statuses: statusesOf(group.map(({ reading }) => reading)),
    };
  });
}

function statusesOf(readings: readonly Reading[]): Visitor['statuses'] {
  const counts = new Map<string, number>();
  for (const { fields } of readings) {
    const status = fields.status?.value ?? null;
    if (status !== null) counts.set(status, (counts.get(status) ?? 0) + 1);
  }
  return [...counts].map(([status, count]) => ({ status, count }));
}

const MINUTE = 60_000;

/** The clock as the line shows it, without what is less than a second. */
function clockOf(instant: Instant | null): string | null {
  if (instant === null) return null;
  const [, , , clock] = timeParts(instant.utc + (instant.offset ?? 0) * MINUTE);
  return clock;
}
