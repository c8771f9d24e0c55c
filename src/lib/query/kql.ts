import { writtenLiteralsOf } from '../sign/literals.ts';
import type { Condition } from '../sign/rule.ts';
import type { Site } from '../sign/site.ts';
import { namesOf, TPOT_FIELDS, type FieldNames } from './seen-in.ts';

const MOST = 8;
const NUMBERS: ReadonlySet<Site> = new Set(['status', 'destination-port']);

/**
 * A query for Kibana's search bar (KQL), over the fields of T-Pot unless told. KQL has no regular expressions, only `*`, and
 * compares a keyword letter by letter, case too. So this asks for the texts that the pattern cannot be without, as they are
 * usually written, and finds more than the sign. `null` where nothing can be asked.
 */
export function kqlFor(where: readonly Condition[], names: FieldNames = TPOT_FIELDS): string | null {
  const clauses: string[] = [];
  for (const [index, condition] of where.entries()) {
    const fields = namesOf(names, condition.in);
    const values = valuesOf(condition);
    // The first is the evidence: without it there is nothing to look for. Others may go: more is found then.
    if (fields === null || values === null) {
      if (index === 0) return null;
      continue;
    }
    const terms = fields.flatMap((field) => values.map((value) => `${field} : ${value}`));
    const clause = terms.length === 1 ? (terms[0] ?? '') : `(${terms.join(' or ')})`;
    clauses.push(condition.not === true || condition.absent === true ? `not ${clause}` : clause);
  }
  return clauses.length === 0 ? null : clauses.join(' and ');
}

function valuesOf({ in: site, pattern, not }: Condition): readonly string[] | null {
  if (pattern === undefined) return ['*'];
  const literals = writtenLiteralsOf(pattern);
  // What must not be there is only known exactly; a part of it would leave too much out.
  if (literals === null || literals.length > MOST || not === true) return null;
  // Numbers are numbers there, and know no `*`.
  if (NUMBERS.has(site)) return literals.every((literal) => /^\d+$/.test(literal)) ? literals : null;
  return literals.map((literal) => `*${escaped(literal)}*`);
}

/** What means something in KQL: its signs, and its words where they stand alone (elastic.co, "Kibana Query Language"). */
function escaped(text: string): string {
  return text
    .replaceAll(/[\\():<>"*{}]/g, '\\$&')
    .replaceAll(/\b(?:and|or|not)\b/gi, '\\$&')
    .replaceAll(/[\t\n\r]/g, (sign) => ({ '\t': '\\t', '\n': '\\n' })[sign] ?? '\\r');
}
