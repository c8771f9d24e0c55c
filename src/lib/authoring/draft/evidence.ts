import { FIELD_NAMES } from '../../log/record.ts';
import type { Viewpoint } from '../../viewpoint/viewpoint.ts';
import { UNFINISHED } from '../unfinished.ts';
import { gap } from './gap.ts';

const ROLES = `#   role: decisive    gives the answer (at least one)
#         supporting  may be pointed at, need not
#         decoy       tempts, and is not the reason (at least one)
#   text: "-"         a field that is empty`;

/** The parts of one line: what decides, and what tempts. */
export function partsOf(viewpoint: Viewpoint): string {
  return `# Two to seven texts of the line that may be pointed at. Each stands in its field exactly once, and none overlap.
${ROLES}
parts:
${part(fieldOf(viewpoint), 'decisive')}
${part('status', 'decoy')}`;
}

/** The parts of twins: each says on which of them it stands. */
export function partsOfTwins(viewpoint: Viewpoint): string {
  return `# Two to seven texts that may be pointed at, in either line; one in the field that differs is decisive.
${ROLES}
parts:
${part(fieldOf(viewpoint), 'decisive', 'a')}
${part('status', 'decoy', 'b')}`;
}

function part(field: string, role: string, line?: string): string {
  const rows = [
    ...(line === undefined ? [] : [`line: ${line}`]),
    `in: ${field}`,
    `text: ${UNFINISHED}`,
    `role: ${role}`,
  ];
  return `  - ${rows.join('\n    ')}\n${gap('why', 4)}`;
}

/** The field a viewpoint looks at first. */
export function fieldOf(viewpoint: Viewpoint): string {
  const field: Partial<Record<Viewpoint, string>> = {
    destination: 'host',
    protocol: 'request',
    response: 'status',
  };
  const own = FIELD_NAMES.find((name) => name === viewpoint);
  return own ?? field[viewpoint] ?? 'path';
}
