import { layersOf, type Layer } from '../log/decode.ts';
import type { Span } from '../log/span.ts';
import { CharacterSet } from './character-set.ts';
import { needOf } from './need.ts';
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
}

/** Where a probe matched: a stretch of the text behind `layers`. */
export interface Hit {
  readonly probe: Probe;
  readonly span: Span;
  readonly layers: readonly Layer[];
}

/** The probes to try first at one site, and what says which of them are worth trying on a text. */
interface Desk {
  readonly probes: readonly Probe[];
  readonly always: readonly number[];
  /** For each word of the search the probes that need it. */
  readonly needing: readonly (readonly number[])[];
  readonly search: WordSearch;
  readonly sets: readonly { readonly index: number; readonly set: CharacterSet }[];
  /** For each probe the last round in which it was a candidate. */
  readonly rounds: Uint32Array;
  round: number;
}

/** Texts longer than these units are looked at up to there: what an attack needs to say it says before. */
const LONGEST = 16_384;
/** How many texts of a site are remembered with what was found in them. */
const REMEMBERED = 4_096;
const LONGEST_REMEMBERED = 512;

const WITH_FORM: ReadonlySet<Site> = new Set(['target', 'query', 'body']);

/**
 * Signs made ready to look at many lines. Of each rule one condition, the most telling, is looked for on every line; the
 * others only where that one was found.
 */
export class Signs {
  readonly rules: readonly Rule[];
  /** Those that may be there without anything found: all they ask for is that something is missing. */
  readonly absences: readonly Rule[];
  readonly #order: ReadonlyMap<Rule, number>;
  readonly #probes: ReadonlyMap<Rule, readonly Probe[]>;
  readonly #first: readonly Probe[];
  readonly #desks = new Map<Site, Desk | null>();
  readonly #memory = new Map<Site, Map<string, readonly Hit[]>>();

  constructor(rules: readonly Rule[]) {
    this.rules = rules;
    this.absences = rules.filter(({ where }) => where.every(isAbsence));
    this.#order = new Map(rules.map((rule, index) => [rule, index]));
    this.#probes = new Map(
      rules.map((rule) => [
        rule,
        rule.where.map((condition, index) => ({
          rule,
          index,
          condition,
          expression: expressionOf(condition),
        })),
      ]),
    );
    this.#first = [...this.#probes.values()].flatMap((probes) => mostTelling(probes) ?? []);
  }

  /** The hits of each rule's most telling condition in a text that stands at `site`. */
  hits(site: Site, text: string): readonly Hit[] {
    const desk = this.#desk(site);
    if (desk === null) return [];
    if (text.length > LONGEST_REMEMBERED) return look(desk, site, text);
    let memory = this.#memory.get(site);
    if (!memory) this.#memory.set(site, (memory = new Map<string, readonly Hit[]>()));
    const known = memory.get(text);
    if (known) return known;
    const hits = look(desk, site, text);
    if (memory.size >= REMEMBERED) memory.clear();
    memory.set(text, hits);
    return hits;
  }

  /** All conditions of a rule, in order. */
  probesOf(rule: Rule): readonly Probe[] {
    return this.#probes.get(rule) ?? [];
  }

  orderOf(rule: Rule): number {
    return this.#order.get(rule) ?? this.rules.length;
  }

  #desk(site: Site): Desk | null {
    let desk = this.#desks.get(site);
    if (desk === undefined) {
      const probes = this.#first.filter(({ condition }) => looksAt(condition.in, site));
      desk = probes.length === 0 ? null : deskOf(probes);
      this.#desks.set(site, desk);
    }
    return desk;
  }
}

/** Where a probe matches in a text first: as it was sent, or else in the uppermost layer. */
export function hitIn(probe: Probe, site: Site, text: string): Hit | null {
  const layers = layersAt(site, text);
  for (let depth = 0; depth <= layers.length; depth += 1) {
    const hit = hitAt(probe, text, layers, depth);
    if (hit !== null) return hit;
  }
  return null;
}

/** Whether a condition that names one site means a text at another. */
export function looksAt(wanted: Site, site: Site): boolean {
  if (wanted === site) return true;
  const asHeader = site.startsWith('header:') ? 'header' : site;
  return wanted === asHeader || (wanted === 'anywhere' && ANYWHERE.includes(asHeader));
}

function isAbsence({ absent, not }: Condition): boolean {
  return absent === true || not === true;
}

/** The condition that the fewest lines meet, by what it needs: long texts, else rare characters, else anything. */
function mostTelling(probes: readonly Probe[]): Probe | null {
  const found = probes.filter(({ condition }) => !isAbsence(condition));
  return found.toSorted((a, b) => weight(b) - weight(a))[0] ?? null;
}

function weight({ condition }: Probe): number {
  const need = needOf(condition.pattern);
  if (need.kind === 'any') return 0;
  if (need.kind === 'characters') return 1;
  // `GET` is a text, too, and on nearly every line.
  return condition.in === 'method' || condition.in === 'status'
    ? 0.5
    : Math.min(...need.texts.map((it) => it.length));
}

function deskOf(probes: readonly Probe[]): Desk {
  const words = new Map<string, number[]>();
  const always: number[] = [];
  const sets: { index: number; set: CharacterSet }[] = [];
  for (const [index, { condition }] of probes.entries()) {
    const need = needOf(condition.pattern);
    if (need.kind === 'any') always.push(index);
    else if (need.kind === 'characters') sets.push({ index, set: CharacterSet.of(need.codes) });
    else
      for (const text of need.texts) {
        const needing = words.get(text);
        if (needing) needing.push(index);
        else words.set(text, [index]);
      }
  }
  return {
    probes,
    always,
    needing: [...words.values()],
    search: new WordSearch([...words.keys()]),
    sets,
    rounds: new Uint32Array(probes.length),
    round: 0,
  };
}

/** Tries a text as it was sent, then each layer below; the first place a probe matches counts. */
function look(desk: Desk, site: Site, text: string): readonly Hit[] {
  const hits: Hit[] = [];
  const layers = layersAt(site, text);
  for (let depth = 0; depth <= layers.length; depth += 1) {
    for (const index of candidatesIn(desk, textAt(text, layers, depth))) {
      const probe = desk.probes[index];
      if (!probe || hits.some((hit) => hit.probe === probe)) continue;
      const hit = hitAt(probe, text, layers, depth);
      if (hit !== null) hits.push(hit);
    }
  }
  return hits;
}

/** The probes that may match a text, each once: by what they need. */
function candidatesIn(desk: Desk, text: string): readonly number[] {
  const candidates = [...desk.always];
  desk.round = (desk.round + 1) >>> 0;
  desk.search.search(text, (word) => {
    for (const index of desk.needing[word] ?? []) {
      if (desk.rounds[index] === desk.round) continue;
      desk.rounds[index] = desk.round;
      candidates.push(index);
    }
  });
  if (desk.sets.length > 0) {
    const there = CharacterSet.in(text);
    for (const { index, set } of desk.sets) if (set.meets(there)) candidates.push(index);
  }
  return candidates;
}

function hitAt(probe: Probe, text: string, layers: readonly Layer[], depth: number): Hit | null {
  const { layer = 'any' } = probe.condition;
  if (layer !== 'any' && (layer === 'written') !== (depth === 0)) return null;
  const match = probe.expression.exec(textAt(text, layers, depth));
  if (match === null) return null;
  const span = { start: match.index, end: match.index + match[0].length };
  return { probe, span, layers: layers.slice(0, depth) };
}

function layersAt(site: Site, text: string): readonly Layer[] {
  return layersOf(text.slice(0, LONGEST), { form: WITH_FORM.has(site) });
}

/** The text behind so many layers. */
function textAt(text: string, layers: readonly Layer[], depth: number): string {
  return depth === 0 ? text.slice(0, LONGEST) : (layers[depth - 1]?.text ?? '');
}
