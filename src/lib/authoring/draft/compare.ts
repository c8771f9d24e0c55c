import { differences } from '../../exercise/rules/compare-rules.ts';
import { read } from '../../log/detect.ts';
import { INTENTS, type Intent } from '../../sign/intent.ts';
import { UNFINISHED } from '../unfinished.ts';
import { partsOfTwins } from './evidence.ts';
import { gap, optionGap } from './gap.ts';
import type { Plan, Sections } from './plan.ts';
import { rawLine } from './raw-line.ts';

export function compareDraft({ viewpoint, lines: [a, b], judge }: Plan): Sections {
  const [ofA, ofB] = [a, b].map((line) => (line === undefined ? undefined : judge?.(line)));
  return {
    about: 'two lines that differ in one field, to tell apart',
    given: `# Twins: the same line twice, but for the one field that decides.${differing(a, b)}
#   verdict  one of: ${INTENTS.join(', ')}
#   options  every verdict that is offered, the twin's among them, except the line's own; "unknown" is offered or is a verdict
lines:
  a:
${rawLine(a, 4, judge)}
${twin(ofA, ofB, 'fingerprint', 'b')}
  b:
${rawLine(b, 4, judge)}
${twin(ofB, ofA, 'info-leak', 'a')}`,
    asked: partsOfTwins(viewpoint),
    spoilers: 'a decisive text',
  };
}

/** What is asked of one twin; `own` and `others` are what the signs say of the two, where there are lines. */
function twin(own: Intent | undefined, others: Intent | undefined, stopgap: string, name: string): string {
  const other = others === undefined || others === own ? stopgap : others;
  const unknown = own === 'unknown' || other === 'unknown' ? [] : [optionGap('unknown', 6)];
  return `    verdict: ${UNFINISHED}
${gap('why', 4)}
    options:
${[optionGap(other, 6, `the verdict of ${name}`), ...unknown].join('\n')}`;
}

function differing(a: string | undefined, b: string | undefined): string {
  if (a === undefined || b === undefined) return '';
  const fields = differences(read(a), read(b));
  return ` These differ in ${fields.length === 0 ? 'nothing' : fields.join(', ')}.`;
}
