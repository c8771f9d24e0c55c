import { rawSpan } from '../log/field.ts';
import { toOrigin } from '../log/decode.ts';
import type { Reading } from '../log/record.ts';
import type { Span } from '../log/span.ts';
import type { Condition, Rule } from './rule.ts';
import type { Hit, Signs } from './signs.ts';
import type { Site } from './site.ts';
import { eachText, hasText, type SignText } from './text.ts';

/** A place of a line that a sign rests on. */
export interface Evidence {
  readonly text: SignText;
  readonly hit: Hit;
}

/** A sign seen on a line. */
export interface Observation {
  readonly rule: Rule;
  /** What was found for its conditions, in their order; those that ask for an absence have nothing to show. */
  readonly evidence: readonly Evidence[];
}

/** The signs on a line, in the order of the rules. Never throws. */
export function observe(signs: Signs, reading: Reading): readonly Observation[] {
  const observations: Observation[] = [];
  // Of rules with several conditions, what was found for each.
  let parts: Map<Rule, Map<number, Evidence>> | null = null;
  eachText(reading, (site, value, field, whole) => {
    for (const hit of signs.hits(site, value)) {
      const { rule, index, isAlone } = hit.probe;
      if (isAlone && observations.some((other) => other.rule === rule)) continue;
      const evidence = { text: { site, value, field, whole }, hit };
      if (isAlone) observations.push({ rule, evidence: [evidence] });
      else parts = withPart(parts, rule, index, evidence);
    }
  });
  for (const [rule, found] of candidates(signs, parts)) {
    if (!rule.where.every((condition, index) => holds(condition, found.has(index), reading))) continue;
    const evidence = [...found.entries()].sort(([a], [b]) => a - b).map(([, it]) => it);
    observations.push({ rule, evidence });
  }
  if (observations.length < 2) return observations;
  return observations.sort((a, b) => signs.orderOf(a.rule) - signs.orderOf(b.rule));
}

const NOTHING: ReadonlyMap<number, Evidence> = new Map();

function withPart(
  parts: Map<Rule, Map<number, Evidence>> | null,
  rule: Rule,
  index: number,
  evidence: Evidence,
): Map<Rule, Map<number, Evidence>> {
  const all = parts ?? new Map<Rule, Map<number, Evidence>>();
  let found = all.get(rule);
  if (!found) all.set(rule, (found = new Map<number, Evidence>()));
  if (!found.has(index)) found.set(index, evidence);
  return all;
}

/** Rules of which something was found, and those that ask for nothing but an absence. */
function* candidates(
  signs: Signs,
  parts: ReadonlyMap<Rule, ReadonlyMap<number, Evidence>> | null,
): Generator<readonly [Rule, ReadonlyMap<number, Evidence>], void> {
  if (parts !== null) yield* parts;
  for (const rule of signs.absences) if (parts?.has(rule) !== true) yield [rule, NOTHING];
}

function holds(condition: Condition, isFound: boolean, reading: Reading): boolean {
  if (condition.absent !== undefined) {
    if (hasText(reading, condition.in)) return !condition.absent;
    return condition.absent && isMissing(condition.in, reading);
  }
  return isFound !== (condition.not ?? false);
}

/**
 * Whether the line says that there was none. A log that does not keep a header says nothing of it: `common` has no
 * User-Agent even where one was sent.
 */
function isMissing(site: Site, { fields, headers }: Reading): boolean {
  if (site.startsWith('header')) return headers.length > 0;
  if (site === 'method') return fields.request !== undefined || fields.payload !== undefined;
  if (site === 'user-agent' || site === 'referer') return site in fields || headers.length > 0;
  return site in fields;
}

/** The stretch of the raw line that the evidence stands on, encoded as it is there. */
export function placeOf({ text, hit }: Evidence): Span {
  if (!text.whole) return text.field.span;
  return rawSpan(text.field, toOrigin(hit.layers, hit.span));
}

/** What the evidence says once all encodings above it are undone. */
export function wordsOf({ text, hit }: Evidence): string {
  const inner = hit.layers.at(-1)?.text ?? text.value;
  return inner.slice(hit.span.start, hit.span.end);
}
