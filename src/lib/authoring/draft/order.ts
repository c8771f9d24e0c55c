import { read } from '../../log/detect.ts';
import type { JudgeLine } from '../answer-check.ts';
import { UNFINISHED } from '../unfinished.ts';
import { gap, optionGap } from './gap.ts';
import type { Plan, Sections } from './plan.ts';
import { rawLine } from './raw-line.ts';

const LEAST = 3;

export function orderDraft({ lines, judge }: Plan): Sections {
  const sorted = inTime(lines);
  const items = Array.from({ length: Math.max(LEAST, sorted.length) }, (_, nth) => item(sorted[nth], judge));
  return {
    about: 'the steps of one visitor, to put in order',
    given: `# Three to seven lines in the right order; learners see them shuffled, and without their times.
#   key        its permanent name: small letters, digits and -
#   elsewhere  what is said where it was put at another place
items:
${items.join('\n')}

# either: [[one-key, next-key]] # neighbours whose order nobody can tell from what they say`,
    asked: '',
    spoilers: 'the first step',
  };
}

/** By their times, where every line says one. */
function inTime(lines: readonly string[]): readonly string[] {
  const timed = lines.map((line) => ({ line, utc: read(line).instant?.utc ?? NaN }));
  return timed.some(({ utc }) => Number.isNaN(utc))
    ? lines
    : timed.sort((a, b) => a.utc - b.utc).map(({ line }) => line);
}

function item(line: string | undefined, judge?: JudgeLine): string {
  return `  - key: ${UNFINISHED}
${rawLine(line, 4, judge)}
${gap('why', 4)}
${optionGap('elsewhere', 4)}`;
}
