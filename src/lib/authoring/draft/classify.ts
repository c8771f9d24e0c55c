import { CERTAINTIES, INTENTS } from '../../sign/intent.ts';
import { UNFINISHED } from '../unfinished.ts';
import { partsOf } from './evidence.ts';
import { optionGap } from './gap.ts';
import type { Plan, Sections } from './plan.ts';
import { rawLine } from './raw-line.ts';

export function classifyDraft({ viewpoint, lines, judge }: Plan): Sections {
  return {
    about: 'one line of a log to judge, and to say by what',
    given: `line:\n${rawLine(lines[0], 2, judge)}`,
    asked: `# One of: ${INTENTS.join(', ')}.
verdict: ${UNFINISHED}
certainty: ${UNFINISHED} # ${CERTAINTIES.join(', ')}

${partsOf(viewpoint)}

# Two to five wrong verdicts that are offered; "unknown" must be among them, or be the verdict.
#   tempting    why it suggests itself
#   would-need  what would have to stand in the line for it to be right
options:
${optionGap('unknown', 2)}
${optionGap('ordinary', 2, 'or another')}`,
    spoilers: 'the verdict or the decisive text',
  };
}

export function spotDraft({ viewpoint, lines, judge }: Plan): Sections {
  return {
    about: 'one line of a log, to point at what gives it away',
    given: `line:\n${rawLine(lines[0], 2, judge)}`,
    asked: partsOf(viewpoint),
    spoilers: 'the decisive text',
  };
}
