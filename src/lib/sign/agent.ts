import { literalsOf } from './literals.ts';
import { WordSearch } from './word-search.ts';

/** A program that is known by its User-Agent, as the maintained list crawler-user-agents has it. */
export interface KnownAgent {
  /** A regular expression; case counts. */
  readonly pattern: string;
  readonly tags?: readonly string[];
  readonly url?: string;
}

interface Entry {
  readonly agent: KnownAgent;
  readonly expression: RegExp;
}

const REMEMBERED = 4_096;
const LONGEST = 1_024;

/** Finds which known program a User-Agent names. */
export class KnownAgents {
  readonly #entries: readonly Entry[];
  readonly #always: readonly number[];
  readonly #needing: readonly (readonly number[])[];
  readonly #search: WordSearch;
  readonly #memory = new Map<string, KnownAgent | null>();

  constructor(agents: readonly KnownAgent[]) {
    this.#entries = agents.map((agent) => ({ agent, expression: new RegExp(agent.pattern) }));
    const words = new Map<string, number[]>();
    const always: number[] = [];
    for (const [index, { pattern }] of agents.entries()) {
      const literals = literalsOf(pattern);
      if (literals === null) always.push(index);
      for (const literal of literals ?? []) words.set(literal, [...(words.get(literal) ?? []), index]);
    }
    this.#always = always;
    this.#needing = [...words.values()];
    this.#search = new WordSearch([...words.keys()]);
  }

  /** The first of the list that the name fits. */
  of(userAgent: string): KnownAgent | null {
    const name = userAgent.slice(0, LONGEST);
    const known = this.#memory.get(name);
    if (known !== undefined) return known;
    const found = this.#find(name);
    if (this.#memory.size >= REMEMBERED) this.#memory.clear();
    this.#memory.set(name, found);
    return found;
  }

  #find(name: string): KnownAgent | null {
    const candidates = new Set(this.#always);
    this.#search.search(name, (word) => {
      for (const index of this.#needing[word] ?? []) candidates.add(index);
    });
    for (const index of [...candidates].sort((a, b) => a - b)) {
      const entry = this.#entries[index];
      if (entry?.expression.test(name)) return entry.agent;
    }
    return null;
  }
}

const PLATFORM =
  /^Mozilla\/5\.0 \((?:Windows|Macintosh|X11|iPhone|iPad|iPod|Linux|Android|Mobile|Wayland|PlayStation|SMART-TV)/;
const ENGINE =
  /AppleWebKit\/[\d.]+ \(KHTML, like Gecko\).{0,400}\b(?:Safari|Mobile)\/|rv:[\d.]+\) (?:Gecko\/[\d.]+ Firefox\/\d|like Gecko)/;
const OLD = /^Mozilla\/(?:4\.0|5\.0) \(compatible; MSIE \d+\.\d+; Windows|^Opera\/\d|^Dalvik\/\d/;

/**
 * Whether a User-Agent is a browser's full name: product, system, engine, browser. It says what is claimed, not who came;
 * `Mozilla/5.0` alone is none.
 */
export function isBrowserName(userAgent: string): boolean {
  const name = userAgent.slice(0, LONGEST);
  return (PLATFORM.test(name) && ENGINE.test(name)) || OLD.test(name);
}
