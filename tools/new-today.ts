import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { planned, replanned } from '../src/lib/drill/plan.ts';
import { daysAfter } from '../src/lib/drill/date.ts';
import { dayOf } from '../src/lib/progress/days.ts';
import { drillOfDate, type Dated } from '../src/lib/drill/today.ts';
import { loadKnowledge } from './load-drill.ts';
import { loadToday } from './load-today.ts';

/**
 * `node tools/new-today.ts 2028-01-31`: adds today's lines up to and with that date to `content/today/<year>.yaml`; 400 days
 * more than there are where no date is named. What is there is not touched, but for two: `--check` names the days whose line
 * the engine no longer judges as the file says, `--redo` gives those of them that are still to come another line.
 */
const ROOT = path.join(import.meta.dirname, '..');
const BEGIN = '2026-11-24';
const HEAD = '# Today’s lines, made by tools/new-today.ts. A day that has been is never changed.\n';

const [argument] = process.argv.slice(2);
const knowledge = loadKnowledge();
const past = loadToday(ROOT);
if (argument === '--check') check();
else if (argument === '--redo') redo();
else extend(argument ?? daysAfter(past.at(-1)?.date ?? BEGIN, 400));

function odd(): Dated[] {
  return past.filter((day) => drillOfDate(day, knowledge) === null);
}

function check(): void {
  for (const { date, line } of odd())
    console.error(`${date}: no longer ${line.intent} by ${line.sign ?? 'its look'}`);
  process.exitCode = odd().length === 0 ? 0 : 1;
}

/** A day that has been keeps its line, whatever is thought of it now: those have to be looked at by somebody. */
function redo(): void {
  const today = dayOf(new Date());
  const gone = odd().map(({ date }) => date);
  const days = replanned(
    past,
    gone.filter((date) => date > today),
    knowledge,
  );
  for (const year of new Set(days.map(({ date }) => date.slice(0, 4)))) {
    writeFileSync(fileOf(year), HEAD + textOf(days.filter(({ date }) => date.startsWith(year))));
  }
  for (const date of gone) console.log(`${date}: ${date > today ? 'another line' : 'has been; look at it'}`);
}

function extend(end: string): void {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(end)) throw new Error(`"${end}" is no date; expected yyyy-mm-dd`);
  const days = planned(past, BEGIN, end, knowledge);
  for (const year of new Set(days.map(({ date }) => date.slice(0, 4)))) {
    append(
      year,
      days.filter(({ date }) => date.startsWith(year)),
    );
  }
  console.log(`${days.length} days added, up to ${days.at(-1)?.date ?? past.at(-1)?.date ?? 'none'}`);
}

function append(year: string, days: readonly Dated[]): void {
  const file = fileOf(year);
  const before = existsSync(file) ? readFileSync(file, 'utf8') : HEAD;
  writeFileSync(file, before + textOf(days));
}

function fileOf(year: string): string {
  return path.join(ROOT, `content/today/${year}.yaml`);
}

function textOf(days: readonly Dated[]): string {
  const entries = Object.fromEntries(days.map(({ date, line }) => [date, line]));
  const text = stringify(entries, { lineWidth: 0, singleQuote: true });
  // Readers of YAML 1.1 take a date for more than its text.
  return text.replaceAll(/^(\d{4}-\d{2}-\d{2}):/gm, "'$1':");
}
