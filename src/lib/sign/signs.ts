import { layersOf, type Layer } from '../log/decode.ts';
import type { Span } from '../log/span.ts';
import { literalsOf } from './literals.ts';
import { expressionOf, type Condition, type Rule } from './rule.ts';
import { ANYWHERE, type Site } from './site.ts';
import { WordSearch } from './word-search.ts';

/** A condition of a rule, ready to be tried. */
export interface Probe {
  readonly rule: Rule;
  /** Its place among the conditions of the rule. */
  readonly index: number;
  readonly condition: Condition;
  readonly expression: RegExp;
  /** Whether the rule asks for nothing else. */
  readonly isAlone: boolean;
}

/** Where a probe matched: a stretch of the text behind `layers`. */
export interface Hit {
  readonly probe: Probe;
  readonly span: Span;
  readonly layers: readonly Layer[];
}

/** The probes of one site, and the words that say which of them are worth trying on a text. */
interface Desk {
  readonly probes: readonly Probe[];
  readonly always: readonly number[];
  /** For each word of the search the probes that need it. */
  readonly needing: readonly (readonly number[])[];
  readonly search: WordSearch;
}

/** Texts longer than these units are looked at up to there: what an attack needs to say it says before. */
const LONGEST = 16_384;
/** How many texts of a site are remembered with what was found in them. */
const REMEMBERED = 4_096;
const LONGEST_REMEMBERED = 512;

const WITH_FORM: ReadonlySet<Site> = new Set(['target', 'query', 'body']);

/** Signs made ready to look at many lines. */
export class Signs {
  readonly rules: readonly Rule[];
  /** Those that may be there without anything found: all they ask for is that something is missing. */
  readonly absences: readonly Rule[];
  readonly #order: ReadonlyMap<Rule, number>;
  readonly #desks = new Map<Site, Desk | null>();
  readonly #memory = new Map<Site, Map<string, readonly Hit[]>>();
  readonly #probes: readonly Probe[];

  constructor(rules: readonly Rule[]) {
    this.rules = rules;
    this.absences = rules.filter(({ where }) =>
      where.every(({ absent, not }) => absent === true || not === true),
    );
    this.#order = new Map(rules.map((rule, index) => [rule, index]));
    this.#probes = rules.flatMap((rule) =>
      rule.where.map((condition, index) => probeOf(rule, condition, index)),
    );
  }

  /** What of the rules is found in a text that stands at `site`; a condition that must not hold is among it. */
  hits(site: Site, text: string): readonly Hit[] {
    const desk = this.#desk(site);
    if (desk === null) return [];
    if (text.length > LONGEST_REMEMBERED) return look(desk, site, text.slice(0, LONGEST));
    let memory = this.#memory.get(site);
    if (!memory) this.#memory.set(site, (memory = new Map<string, readonly Hit[]>()));
    const known = memory.get(text);
    if (known) return known;
    const hits = look(desk, site, text);
    if (memory.size >= REMEMBERED) memory.clear();
    memory.set(text, hits);
    return hits;
  }

  orderOf(rule: Rule): number {
    return this.#order.get(rule) ?? this.rules.length;
  }

  #desk(site: Site): Desk | null {
    let desk = this.#desks.get(site);
    if (desk === undefined) {
      const probes = this.#probes.filter(({ condition }) => !condition.absent && looksAt(condition.in, site));
      desk = probes.length === 0 ? null : deskOf(probes);
      this.#desks.set(site, desk);
    }
    return desk;
  }
}

function probeOf(rule: Rule, condition: Condition, index: number): Probe {
  const isAlone = rule.where.length === 1 && condition.not !== true;
  return { rule, index, condition, expression: expressionOf(condition), isAlone };
}

function looksAt(wanted: Site, site: Site): boolean {
  if (wanted === site) return true;
  const asHeader = site.startsWith('header:') ? 'header' : site;
  return wanted === asHeader || (wanted === 'anywhere' && ANYWHERE.includes(asHeader));
}

function deskOf(probes: readonly Probe[]): Desk {
  const words = new Map<string, number[]>();
  const always: number[] = [];
  for (const [index, { condition }] of probes.entries()) {
    const literals = condition.pattern === undefined ? null : literalsOf(condition.pattern);
    if (literals === null) always.push(index);
    for (const literal of literals ?? []) {
      const needing = words.get(literal);
      if (needing) needing.push(index);
      else words.set(literal, [index]);
    }
  }
  return { probes, always, needing: [...words.values()], search: new WordSearch([...words.keys()]) };
}

/** Tries a text as it was sent, then each layer below; the first place a probe matches counts. */
function look(desk: Desk, site: Site, text: string): readonly Hit[] {
  const hits: Hit[] = [];
  const found = new Set<number>();
  const layers = layersOf(text, { form: WITH_FORM.has(site) });
  for (let depth = 0; depth <= layers.length; depth += 1) {
    const inner = depth === 0 ? text : (layers[depth - 1]?.text ?? '');
    const candidates = new Set(desk.always);
    desk.search.search(inner, (word) => {
      for (const index of desk.needing[word] ?? []) candidates.add(index);
    });
    for (const index of candidates) {
      const probe = desk.probes[index];
      if (!probe || found.has(index) || !isLayer(probe.condition, depth)) continue;
      const match = probe.expression.exec(inner);
      if (match === null) continue;
      found.add(index);
      const span = { start: match.index, end: match.index + match[0].length };
      hits.push({ probe, span, layers: layers.slice(0, depth) });
    }
  }
  return hits;
}

function isLayer({ layer = 'any' }: Condition, depth: number): boolean {
  return layer === 'any' || (layer === 'written') === (depth === 0);
}
