import type { Condition } from '../sign/rule.ts';
import { LUCENE } from './lucene.ts';
import { written } from './pattern.ts';
import { ECS_FIELDS, namesOf, type FieldNames } from './seen-in.ts';

type Clause = Readonly<Record<string, unknown>>;

/**
 * A query for Elasticsearch (query DSL, `regexp` and `exists`), over the fields of ECS unless told; `null` where its fields
 * cannot show the sign.
 */
export function elasticsearchFor(where: readonly Condition[], names: FieldNames = ECS_FIELDS): Clause | null {
  const must: Clause[] = [];
  const mustNot: Clause[] = [];
  for (const condition of where) {
    const fields = namesOf(names, condition.in);
    if (fields === null) return null;
    const clauses = fields.map((field) => clauseFor(condition, field));
    const clause = clauses.length === 1 ? clauses[0] : { bool: { should: clauses, minimum_should_match: 1 } };
    if (clause === undefined) continue;
    (condition.not === true || condition.absent === true ? mustNot : must).push(clause);
  }
  return {
    query: {
      bool: { ...(must.length > 0 && { filter: must }), ...(mustNot.length > 0 && { must_not: mustNot }) },
    },
  };
}

function clauseFor({ pattern, exact }: Condition, field: string): Clause {
  if (pattern === undefined) return { exists: { field } };
  const { text, fromStart, toEnd } = written(pattern, LUCENE);
  const value = `${fromStart ? '' : '.*'}${text}${toEnd ? '' : '.*'}`;
  return { regexp: { [field]: { value, flags: 'NONE', case_insensitive: exact !== true } } };
}
