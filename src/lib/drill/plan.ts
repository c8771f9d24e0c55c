import { INTENTS, type Intent } from '../sign/intent.ts';
import { allSources, inTurns } from './all-sources.ts';
import { numberBelow } from './draw.ts';
import type { Knowledge } from './knowledge.ts';
import { lookOf } from './look.ts';
import { CALM } from '../sign/calm.ts';
import type { Source } from './source.ts';
import { daysAfter, NOT_WITHIN } from './date.ts';
import { lineFor, type Dated } from './today.ts';
import type { TodayLine } from './today-schema.ts';
import { read } from '../log/detect.ts';

/** Of so many days in a row … */
const WINDOW = 10;
/** … at least so many are calm. */
const CALM_DAYS = 4;
/** Days before the same sign may come again. */
const REST_OF_SIGN = 60;

/** How often each intent comes, among the calm ones and among the others. */
const WEIGHTS: Readonly<Record<Intent, number>> = {
  ordinary: 6,
  unknown: 3,
  crawler: 4,
  discovery: 3,
  'research-scanner': 1,
  exploit: 9,
  fingerprint: 6,
  'info-leak': 5,
  credential: 3,
  'post-compromise': 3,
  'protocol-mismatch': 3,
  proxy: 1,
  'resource-abuse': 1,
};

/**
 * Lines for the days after those that are planned, up to and with `end`; drawn by the date, so that the same call makes the
 * same plan. Of any ten days in a row at least four are calm, no two days running have one intent, no line comes twice
 * within a year.
 */
export function planned(past: readonly Dated[], begin: string, end: string, knowledge: Knowledge): Dated[] {
  const plan = new Plan(past, knowledge);
  const last = past.at(-1)?.date;
  for (let date = last === undefined ? begin : daysAfter(last, 1); date <= end; date = daysAfter(date, 1)) {
    plan.add(date);
  }
  return plan.days.slice(past.length);
}

/** The days with another line on each of the dates named; the others stay as they are. */
export function replanned(days: readonly Dated[], dates: readonly string[], knowledge: Knowledge): Dated[] {
  return dates.reduce<Dated[]>(
    (all, date) => {
      const index = all.findIndex((day) => day.date === date);
      const plan = new Plan(all.slice(0, index), knowledge);
      plan.avoid(all.slice(index + 1));
      plan.add(date);
      return [...plan.days, ...all.slice(index + 1)];
    },
    [...days],
  );
}

class Plan {
  readonly days: Dated[];
  readonly #knowledge: Knowledge;
  readonly #queues: ReadonlyMap<Intent, Source[]>;
  #tomorrow: Intent | undefined;
  /** The days on which a line, or one that looks like it, came last. */
  readonly #last = new Map<string, number>();

  constructor(past: readonly Dated[], knowledge: Knowledge) {
    this.days = [];
    for (const day of past) this.#push(day);
    this.#knowledge = knowledge;
    const sources = allSources(knowledge);
    this.#queues = new Map(
      INTENTS.map((intent) => [intent, inTurns(sources, intent, knowledge, 'today')] as const),
    );
  }

  add(date: string): void {
    for (const intent of this.#intents(date)) {
      const line = this.#lineOf(intent, date);
      if (line === null) continue;
      this.#push({ date, line });
      return;
    }
    throw new Error(`no line is left for ${date}`);
  }

  /** The intents that may come, in the order in which they are drawn. */
  #intents(date: string): Intent[] {
    const calmBefore = this.days.slice(1 - WINDOW).filter(({ line }) => CALM.includes(line.intent)).length;
    const mustBeCalm =
      this.days.length >= WINDOW - 1 ? calmBefore < CALM_DAYS : calmBefore <= this.days.length / 2;
    const isCalm = mustBeCalm || numberBelow(2, `${date} calm`) === 0;
    const yesterday = this.days.at(-1)?.line.intent;
    const allowed = INTENTS.filter((intent) => intent !== yesterday && intent !== this.#tomorrow);
    const calm = drawn(
      allowed.filter((intent) => CALM.includes(intent)),
      date,
    );
    const other = drawn(
      allowed.filter((intent) => !CALM.includes(intent)),
      date,
    );
    return isCalm ? calm : [...other, ...calm];
  }

  #lineOf(intent: Intent, date: string): TodayLine | null {
    const themes = new Set(this.days.slice(-REST_OF_SIGN).map(({ line }) => line.sign ?? line.near ?? null));
    for (const source of this.#queues.get(intent) ?? []) {
      const theme = source.sign ?? source.near;
      // Crawlers and their like have few signs, and come often.
      const mayReturn = CALM.includes(intent) && source.near === null;
      if (theme !== null && themes.has(theme) && !mayReturn) continue;
      if (this.#isRecent(source.key) || this.#isRecent(source.look)) continue;
      const line = lineFor(date, source, this.#knowledge);
      if (line !== null && !this.#isRecent(lookOf(read(line.raw)))) return line;
    }
    return null;
  }

  /** Nor like the days to come, which are planned already. */
  avoid(days: readonly Dated[]): void {
    for (const { line } of days.slice(0, NOT_WITHIN)) {
      this.#last.set(line.key, this.days.length);
      this.#last.set(lookOf(read(line.raw)), this.days.length);
    }
    this.#tomorrow = days[0]?.line.intent;
  }

  #push(day: Dated): void {
    this.days.push(day);
    this.#last.set(day.line.key, this.days.length);
    this.#last.set(lookOf(read(day.line.raw)), this.days.length);
  }

  #isRecent(name: string): boolean {
    const last = this.#last.get(name);
    return last !== undefined && this.days.length + 1 - last <= NOT_WITHIN;
  }
}

/** Intents in an order drawn by the date, heavier ones more often in front (Efraimidis and Spirakis 2006). */
function drawn(intents: readonly Intent[], date: string): Intent[] {
  return intents
    .map((intent) => ({
      intent,
      key: ((numberBelow(1_000_000, `${date} ${intent}`) + 1) / 1_000_001) ** (1 / WEIGHTS[intent]),
    }))
    .sort((a, b) => b.key - a.key)
    .map(({ intent }) => intent);
}
