import { rawSpan } from '../log/field.ts';
import { toOrigin } from '../log/decode.ts';
import type { Reading } from '../log/record.ts';
import type { Span } from '../log/span.ts';
import type { Condition, Rule } from './rule.ts';
import { hitIn, looksAt, type Hit, type Probe, type Signs } from './signs.ts';
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
  eachText(reading, (site, value, field, whole) => {
    for (const hit of signs.hits(site, value)) {
      const { rule } = hit.probe;
      if (observations.some((other) => other.rule === rule)) continue;
      const evidence = { text: { site, value, field, whole }, hit };
      const all = rule.where.length === 1 ? [evidence] : evidenceFor(signs.probesOf(rule), evidence, reading);
      if (all !== null) observations.push({ rule, evidence: all });
    }
  });
  for (const rule of signs.absences) {
    if (rule.where.every((condition) => isAbsent(condition, signs, rule, reading))) {
      observations.push({ rule, evidence: [] });
    }
  }
  if (observations.length < 2) return observations;
  return observations.sort((a, b) => signs.orderOf(a.rule) - signs.orderOf(b.rule));
}

/** The evidence for all conditions of a rule, one of them known; `null` where one does not hold. */
function evidenceFor(
  probes: readonly Probe[],
  known: Evidence,
  reading: Reading,
): readonly Evidence[] | null {
  const all: Evidence[] = [];
  for (const probe of probes) {
    const { absent, not } = probe.condition;
    if (absent === true) {
      if (!isMissing(probe.condition.in, reading)) return null;
      continue;
    }
    const evidence = probe === known.hit.probe ? known : find(probe, reading);
    if ((evidence === null) !== (not ?? false)) return null;
    if (evidence !== null) all.push(evidence);
  }
  return all;
}

/** The first text of a line in which a probe matches. */
function find(probe: Probe, reading: Reading): Evidence | null {
  let found: Evidence | null = null;
  eachText(reading, (site, value, field, whole) => {
    if (found !== null || !looksAt(probe.condition.in, site)) return;
    const hit = hitIn(probe, site, value);
    if (hit !== null) found = { text: { site, value, field, whole }, hit };
  });
  return found;
}

function isAbsent(condition: Condition, signs: Signs, rule: Rule, reading: Reading): boolean {
  if (condition.absent === true) return isMissing(condition.in, reading);
  const probe = signs.probesOf(rule).find((each) => each.condition === condition);
  return probe === undefined || find(probe, reading) === null;
}

/**
 * Whether the line says that there was none. A log that does not keep a header says nothing of it: `common` has no
 * User-Agent even where one was sent.
 */
function isMissing(site: Site, reading: Reading): boolean {
  if (hasText(reading, site)) return false;
  const { fields, headers } = reading;
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
