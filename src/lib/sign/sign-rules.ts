import type { Mistake } from '../authoring/mistake.ts';
import { quote } from '../authoring/quote.ts';
import { stopMistake } from '../authoring/stop.ts';
import { observe } from './observe.ts';
import { expressionOf, type Rule } from './rule.ts';
import { readSample } from './sign-sample.ts';
import type { Sign } from './sign-schema.ts';
import { Signs } from './signs.ts';

/** Says why a regular expression may take more than linear time, `null` where it does not. */
export type Slowness = (source: string, flags: string) => string | null;

/** What the program needs of a sign. */
export function ruleOf({ id, viewpoint, where, intent, flags, certainty }: Sign): Rule {
  return { id, viewpoint, where, intent: intent ?? null, flags: flags ?? [], certainty };
}

/** What a schema cannot see in one sign: whether its patterns hold, and find what they say they find. */
export function signMistakes(sign: Sign, slowness: Slowness): Mistake[] {
  const broken = sign.where.flatMap((_, index) => patternMistakes(sign, index, slowness));
  if (broken.length > 0) return broken;
  const signs = new Signs([ruleOf(sign)]);
  return [
    ...evidenceMistakes(sign),
    ...sign.sees.flatMap((text, index) => seesMistakes(signs, text, index)),
    ...sign.ignores.flatMap((text, index) => ignoresMistakes(signs, text, index)),
  ];
}

function patternMistakes({ where }: Sign, index: number, slowness: Slowness): Mistake[] {
  const condition = where[index];
  if (condition?.pattern === undefined) return [];
  const path = ['where', index, 'pattern'];
  try {
    const { source, flags } = expressionOf(condition);
    const slow = slowness(source, flags);
    return slow === null ? [] : [{ path, found: `a pattern that ${slow}`, expected: 'one linear in time' }];
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [{ path, found: quote(condition.pattern), expected: `a regular expression (${reason})` }];
  }
}

/** The first condition is what is shown: it must be something that is there. */
function evidenceMistakes({ where }: Sign): Mistake[] {
  const [first, ...others] = where;
  const isAbsence = ({ absent, not }: (typeof where)[number]): boolean => absent === true || not === true;
  if (first === undefined || !isAbsence(first) || others.every(isAbsence)) return [];
  return [{ path: ['where', 0], found: 'a condition with nothing to show', expected: 'the evidence first' }];
}

function seesMistakes(signs: Signs, text: string, index: number): Mistake[] {
  const path = ['sees', index];
  const reading = readSample(text);
  if (!reading.ok && reading.format === null) return [stopMistake(reading, path)];
  if (observe(signs, reading).length > 0) return [];
  return [{ path, found: quote(text), expected: 'a line on which the sign is seen' }];
}

function ignoresMistakes(signs: Signs, text: string, index: number): Mistake[] {
  const path = ['ignores', index];
  const reading = readSample(text);
  if (!reading.ok && reading.format === null) return [stopMistake(reading, path)];
  if (observe(signs, reading).length === 0) return [];
  return [{ path, found: quote(text), expected: 'a line on which the sign is not seen' }];
}
