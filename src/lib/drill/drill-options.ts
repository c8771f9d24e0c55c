import type { Classify } from '../exercise/exercise-schema.ts';
import type { Format, Reading } from '../log/record.ts';
import { INTENTS, type Intent } from '../sign/intent.ts';
import type { MistakenFor } from '../sign/intent-schema.ts';
import { ordered } from './draw.ts';
import type { Knowledge } from './knowledge.ts';

const MOST = 4;

/** Honeypots that log no request to a web server. */
const SHELL: readonly Format[] = ['cowrie', 'heralding', 'dionaea', 'honeytrap'];

export function isShell({ format }: Reading): boolean {
  return format !== null && SHELL.includes(format);
}

/**
 * The wrong verdicts to offer: "cannot tell", those that suggest themselves on this very line, and of the others as many as
 * there is room for.
 */
export function optionsFor(
  reading: Reading,
  verdict: Intent,
  { intents }: Knowledge,
  seed: string,
): Classify['options'] {
  const fitting = intents[verdict]['mistaken-for'].filter((mistake) => fits(mistake, reading));
  const each = fitting.filter(({ as }, index) => fitting.findIndex((other) => other.as === as) === index);
  const rank = ({ as, if: condition }: MistakenFor): number =>
    as === 'unknown' ? 0 : condition === undefined ? 2 : 1;
  const chosen = ordered(each, `${seed} options`, ({ as }) => as)
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, MOST);
  const entries = INTENTS.flatMap((intent) => {
    const mistake = chosen.find(({ as }) => as === intent);
    if (mistake === undefined) return [];
    return [[intent, { tempting: mistake.tempting, 'would-need': intents[intent]['would-need'] }] as const];
  });
  return Object.fromEntries(entries);
}

function fits({ where, if: condition }: MistakenFor, reading: Reading): boolean {
  if (where !== undefined && (where === 'shell') !== isShell(reading)) return false;
  if (condition === undefined) return true;
  return new RegExp(condition.pattern, 'is').test(reading.fields[condition.in]?.value ?? '');
}
