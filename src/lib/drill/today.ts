import type { Drill } from './drill.ts';
import { drillFrom } from './from-source.ts';
import type { Knowledge } from './knowledge.ts';
import { drillOf } from './make.ts';
import type { Source } from './source.ts';
import { todayId } from './date.ts';
import type { TodayLine } from './today-schema.ts';

/** A line with its date in Japanese time, `yyyy-mm-dd`. */
export interface Dated {
  readonly date: string;
  readonly line: TodayLine;
}

/** What is asked and told on a date; `null` where the engine no longer judges the line as it did. */
export function drillOfDate({ date, line }: Dated, knowledge: Knowledge): Drill | null {
  const { raw, sign = null, near = null } = line;
  const drill = drillOf({ id: todayId(date), raw, sign, near, seed: date }, knowledge);
  return drill !== null && drill.verdict === line.intent && drill.sign === sign ? drill : null;
}

/** The line of a date made from a source; `null` where it cannot be told well. */
export function lineFor(date: string, source: Source, knowledge: Knowledge): TodayLine | null {
  const drill = drillFrom(source, { id: todayId(date), seed: date, day: date }, knowledge);
  if (drill === null) return null;
  const { verdict: intent, sign, near } = drill;
  return {
    key: source.key,
    intent,
    ...(sign === null ? {} : { sign }),
    ...(near === null ? {} : { near }),
    raw: drill.line.raw,
  };
}
