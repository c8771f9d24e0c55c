import { getCollection } from 'astro:content';
import known from 'crawler-user-agents';
import { parse } from 'yaml';
import frame from '../../content/drill/frame.yaml?raw';
import remarks from '../../content/drill/remarks.yaml?raw';
import shapes from '../../content/drill/shapes.yaml?raw';
import type { Drill } from '../lib/drill/drill.ts';
import type { Knowledge } from '../lib/drill/knowledge.ts';
import { knowledgeOf } from '../lib/drill/knowledge-schema.ts';
import { drillPool } from '../lib/drill/pool.ts';
import { drillOfDate, type Dated } from '../lib/drill/today.ts';
import type { Judge } from '../lib/sign/judge.ts';
import { signs } from './signs.ts';

/** Lines to practise on: some are met again only after a month of ten a day. */
const POOL = 370;

/** A date in Japanese time, `yyyy-mm-dd`, with its drill. */
export interface Day {
  readonly date: string;
  readonly drill: Drill;
}

let knows: Promise<Knowledge> | undefined;
let pool: Promise<readonly Drill[]> | undefined;
let days: Promise<readonly Day[]> | undefined;

/** The lines that can be practised, the same on every build as long as signs and texts are. */
export function drills(): Promise<readonly Drill[]> {
  pool ??= knowledge().then((all) => drillPool(all, 'practice', POOL));
  return pool;
}

/** Today's lines, of every date there is one for, in order. */
export function today(): Promise<readonly Day[]> {
  days ??= makeDays();
  return days;
}

/** What judges lines, the same that the lines to practise on were made with. */
export async function judge(): Promise<Judge> {
  return (await knowledge()).judge;
}

function knowledge(): Promise<Knowledge> {
  knows ??= makeKnowledge();
  return knows;
}

async function makeKnowledge(): Promise<Knowledge> {
  const intents = await getCollection('intents');
  return knowledgeOf({
    signs: await signs(),
    agents: known,
    intents: intents.map(({ data }) => data),
    frame: parse(frame),
    shapes: parse(shapes),
    remarks: parse(remarks),
  });
}

async function makeDays(): Promise<Day[]> {
  const all = await knowledge();
  const years = await getCollection('today');
  return years
    .flatMap(({ data }) => Object.entries(data))
    .map(([date, line]): Dated => ({ date, line }))
    .sort((a, b) => (a.date < b.date ? -1 : 1))
    .map((dated) => {
      const drill = drillOfDate(dated, all);
      if (drill !== null) return { date: dated.date, drill };
      const { intent, sign = 'its look' } = dated.line;
      throw new Error(
        `content/today: ${dated.date} is no longer ${intent} by ${sign}; node tools/new-today.ts --redo`,
      );
    });
}
