import { stringify } from 'yaml';
import type { Certainty } from '../sign/intent.ts';
import type { Condition } from '../sign/rule.ts';
import { namesOf, SIGMA_FIELDS, type FieldNames } from './seen-in.ts';

/** What of a sign goes into a rule. */
export interface Described {
  readonly id: string;
  readonly title: string;
  readonly means: string;
  readonly pitfall: string;
  readonly certainty: Certainty;
  readonly where: readonly Condition[];
  readonly sources: readonly string[];
  readonly cve: readonly string[];
  readonly attack: readonly string[];
}

/**
 * A Sigma rule for the logsource `webserver` (sigma-specification 2.0), as YAML; `null` where such a log cannot show the
 * sign. Its id is a UUID made from the sign's, so that it stays the same.
 */
export function sigmaFor(sign: Described, uuid: string, names: FieldNames = SIGMA_FIELDS): string | null {
  const detection: Record<string, unknown> = {};
  const condition: string[] = [];
  for (const [index, each] of sign.where.entries()) {
    const fields = namesOf(names, each.in);
    if (fields === null) return null;
    const name = `${each.not === true || each.absent === true ? 'filter' : 'selection'}_${index + 1}`;
    const selections = fields.map((field) => selectionOf(each, field));
    detection[name] = selections.length === 1 ? selections[0] : selections;
    condition.push(name.startsWith('filter') ? `not ${name}` : name);
  }
  const tags = [
    ...sign.attack.map((id) => `attack.${id.toLowerCase()}`),
    ...sign.cve.map((id) => id.toLowerCase().replace('cve-', 'cve.')),
  ];
  return stringify(
    {
      title: sign.title,
      id: uuid,
      status: 'experimental',
      description: sign.means,
      references: sign.sources,
      ...(tags.length > 0 && { tags }),
      logsource: { category: 'webserver' },
      detection: { ...detection, condition: condition.join(' and ') },
      falsepositives: [sign.pitfall],
      level: sign.certainty,
    },
    { lineWidth: 100 },
  );
}

function selectionOf({ pattern, exact }: Condition, field: string): Record<string, unknown> {
  if (pattern === undefined) return { [`${field}|exists`]: true };
  return { [`${field}|re${exact === true ? '' : '|i'}`]: pattern };
}
