import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { allowedBy, realHostsSchema } from '../../src/lib/authoring/real-hosts-schema.ts';
import { lineNamings } from '../../src/lib/authoring/sample.ts';
import { daysAfter, NOT_WITHIN } from '../../src/lib/drill/date.ts';
import { planned, replanned } from '../../src/lib/drill/plan.ts';
import { CALM } from '../../src/lib/sign/calm.ts';
import { drillOfDate, type Dated } from '../../src/lib/drill/today.ts';
import { read } from '../../src/lib/log/detect.ts';
import { loadKnowledge } from '../../tools/load-drill.ts';
import { loadToday } from '../../tools/load-today.ts';

const BEGIN = '2026-11-24';
const knowledge = loadKnowledge();
const days = loadToday(path.join(import.meta.dirname, '../..'));
const allowed = allowedBy(realHostsSchema.parse(parse(readFileSync('content/real-hosts.yaml', 'utf8'))));

/** Everything that is wrong with a plan. */
function mistakes(plan: readonly Dated[]): string[] {
  const last = new Map<string, number>();
  return plan.flatMap(({ date, line }, index) => {
    const found: string[] = [];
    const before = last.get(line.key);
    last.set(line.key, index);
    if (before !== undefined && index - before < NOT_WITHIN) found.push(`${date}: ${line.key} again`);
    if (plan[index - 1]?.line.intent === line.intent) found.push(`${date}: ${line.intent} again`);
    const ten = plan.slice(index, index + 10);
    const calm = ten.filter((day) => CALM.includes(day.line.intent)).length;
    if (ten.length === 10 && calm < 4) found.push(`${date}: ${calm} calm days of ten`);
    if (drillOfDate({ date, line }, knowledge) === null)
      found.push(`${date}: no longer ${line.intent} (node tools/new-today.ts --redo)`);
    return found;
  });
}

/** Of the processor, so that whatever else runs on the machine does not count; plan and check use one core. */
function milliseconds(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}

test('a year is planned and checked in less than two seconds', { retry: 2 }, () => {
  const fresh = loadKnowledge();
  // The engine makes its search ready with the first line of each kind.
  for (const { line } of days.slice(0, 30)) fresh.judge.judge(read(line.raw));
  const began = process.cpuUsage();
  const year = planned([], BEGIN, daysAfter(BEGIN, 365), fresh);
  const found = mistakes(year);
  const took = milliseconds(began);
  console.log(`${year.length} days planned and checked in ${took.toFixed(0)} ms`);
  expect(found).toEqual([]);
  expect(year).toHaveLength(366);
  expect(took).toBeLessThan(2_000);
});

test('the same call makes the same plan, and goes on where it ended', () => {
  const end = daysAfter(BEGIN, 40);
  const whole = planned([], BEGIN, end, knowledge);
  const half = planned([], BEGIN, daysAfter(BEGIN, 20), knowledge);
  expect([...half, ...planned(half, BEGIN, end, knowledge)]).toEqual(whole);
});

test('a day planned again has another line, and the others keep theirs', () => {
  const plan = planned([], BEGIN, daysAfter(BEGIN, 20), knowledge);
  const again = replanned(plan, [daysAfter(BEGIN, 10)], knowledge);
  expect(mistakes(again)).toEqual([]);
  expect(again.filter((day, index) => day !== plan[index]).map(({ date }) => date)).toEqual([
    daysAfter(BEGIN, 10),
  ]);
});

describe('the days that are planned', () => {
  test('are at least four hundred, one after another, from the first on', () => {
    expect(days.length).toBeGreaterThanOrEqual(400);
    expect(days.map(({ date }) => date)).toEqual(days.map((_, index) => daysAfter(BEGIN, index)));
  });

  test('keep to the rules', () => {
    expect(mistakes(days)).toEqual([]);
  });

  test('have lines that are read to their end, of their own date, and name nobody', () => {
    for (const { date, line } of days) {
      const reading = read(line.raw);
      expect(reading.ok, date).toBe(true);
      const utc = reading.instant?.utc ?? 0;
      expect(new Date(utc).toISOString().slice(0, 10)).toBe(date);
      expect(lineNamings(line.raw, [], allowed), date).toEqual([]);
    }
  });
});
