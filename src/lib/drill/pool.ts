import { INTENTS, type Intent } from '../sign/intent.ts';
import { allSources, inTurns, lookOfDrill } from './all-sources.ts';
import type { Drill } from './drill.ts';
import { drillFrom } from './from-source.ts';
import type { Knowledge } from './knowledge.ts';
import { CALM } from '../sign/calm.ts';
import type { Source } from './source.ts';

/** The share of each intent in a pool; what one lacks others get, calm ones from calm ones. */
const SHARES: Readonly<Record<Intent, number>> = {
  ordinary: 0.18,
  crawler: 0.09,
  'research-scanner': 0.04,
  discovery: 0.06,
  unknown: 0.1,
  fingerprint: 0.11,
  'info-leak': 0.09,
  exploit: 0.15,
  credential: 0.05,
  'post-compromise': 0.06,
  'resource-abuse': 0.01,
  proxy: 0.01,
  'protocol-mismatch': 0.05,
};

/** No sign is told of more often than this. */
const MOST_OF_ONE = 2;

/**
 * Lines to practise on: so many, drawn by the seed, of every intent and every viewpoint that can be seen on one line; at
 * least 40 % of them calm, no two alike, no sign more than twice.
 */
export function drillPool(knowledge: Knowledge, seed: string, size: number): Drill[] {
  const sources = allSources(knowledge);
  const pool = new Pool(knowledge, seed);
  const queues = new Map(
    INTENTS.map((intent) => [intent, inTurns(sources, intent, knowledge, seed)] as const),
  );
  for (const intent of INTENTS) {
    pool.take(queues.get(intent) ?? [], Math.max(1, Math.round(size * SHARES[intent])), size);
  }
  // What an intent could not give: from the one with most in store, in turns with a calm one.
  pool.take(queues.get('ordinary') ?? [], Math.floor((size - pool.drills.length) / 2), size);
  pool.take(queues.get('exploit') ?? [], size, size);
  return pool.drills.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Whether nobody needs to get up for a line. */
export function isCalm({ verdict }: Drill): boolean {
  return CALM.includes(verdict);
}

class Pool {
  readonly drills: Drill[] = [];
  readonly #knowledge: Knowledge;
  readonly #seed: string;
  readonly #themes = new Map<string, number>();
  readonly #looks = new Set<string>();
  readonly #tried = new Set<string>();

  constructor(knowledge: Knowledge, seed: string) {
    this.#knowledge = knowledge;
    this.#seed = seed;
  }

  /** Makes up to `count` more drills from sources in order, as long as there are fewer than `size` in all. */
  take(sources: readonly Source[], count: number, size: number): void {
    const end = Math.min(this.drills.length + count, size);
    for (const source of sources) {
      if (this.drills.length >= end) return;
      this.#add(source);
    }
  }

  #add(source: Source): void {
    if (this.#tried.has(source.key) || this.#isWorn(source)) return;
    this.#tried.add(source.key);
    // Each line is drawn for itself: with one seed for all, all would have the same wordings.
    const drill = drillFrom(source, { seed: `${this.#seed} ${source.key}` }, this.#knowledge);
    if (drill === null || this.#isWorn(drill)) return;
    const look = lookOfDrill(drill);
    if (this.#looks.has(look)) return;
    this.#looks.add(look);
    const theme = themeOf(drill);
    if (theme !== null) this.#themes.set(theme, (this.#themes.get(theme) ?? 0) + 1);
    this.drills.push(drill);
  }

  #isWorn(about: About): boolean {
    const theme = themeOf(about);
    return theme !== null && (this.#themes.get(theme) ?? 0) >= MOST_OF_ONE;
  }
}

type About = Pick<Drill, 'sign' | 'near'>;

/** The sign of which a line may not come too often: the one it tells of, or the one it is not. */
function themeOf({ sign, near }: About): string | null {
  return sign ?? near;
}
