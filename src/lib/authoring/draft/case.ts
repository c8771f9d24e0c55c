import type { JudgeLine } from '../answer-check.ts';
import { UNFINISHED } from '../unfinished.ts';
import { wrongText } from './decode.ts';
import { gap } from './gap.ts';
import type { Plan, Sections } from './plan.ts';
import { yamlLines } from './yaml-text.ts';

export function caseDraft({ lines, judge }: Plan): Sections {
  return {
    about: 'an excerpt of a log, with questions that lead through it',
    given: `# What the case is called, up to 32 and 64 characters.
${gap('title')}

# The excerpt, 5 to 40 lines, each as the program wrote it.
log: ${lines.length === 0 ? UNFINISHED : yamlLines(lines)}
${judged(lines, judge)}`,
    asked: `# Two to eight questions, one after the other, of these three sorts.
#   key   its permanent name: small letters, digits and -
#   hint  does not give the answer away
steps:
  # Choose one of several sentences, none more than twice as long as another.
  - do: choose
    key: ${UNFINISHED}
${gap('ask', 4)}
${gap('text', 4)}
    options:
${wrongText(6)}
${wrongText(6)}
${gap('hint', 4)}
${gap('why', 4)}
  # Point at lines: "of" is a text that stands in exactly one line of the excerpt. At least one decisive, one decoy.
  - do: lines
    key: ${UNFINISHED}
${gap('ask', 4)}
    lines:
${namedLine('decisive')}
${namedLine('decoy')}
${gap('hint', 4)}
${gap('why', 4)}
  # Type what the excerpt says. "near" are wrong answers one comes to by a thought that can be met.
  - do: type
    key: ${UNFINISHED}
${gap('ask', 4)}
    accept:
      - ${UNFINISHED} # shown as the answer; others that are taken for right follow
    near:
      - text: ${UNFINISHED}
${gap('why', 8)}
${gap('hint', 4)}
${gap('why', 4)}`,
    spoilers: 'an answer',
  };
}

function namedLine(role: string): string {
  return `      - of: ${UNFINISHED}\n        role: ${role}\n${gap('why', 8)}`;
}

function judged(lines: readonly string[], judge?: JudgeLine): string {
  if (judge === undefined || lines.length === 0) return '';
  const rows = lines.map((line, nth) => `#   line ${String(nth + 1).padEnd(3)} ${judge(line)}\n`);
  return `# The signs say of each line by itself:\n${rows.join('')}`;
}
