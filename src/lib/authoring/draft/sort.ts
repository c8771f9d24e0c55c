import { INTENTS } from '../../sign/intent.ts';
import type { JudgeLine } from '../answer-check.ts';
import { UNFINISHED } from '../unfinished.ts';
import { fieldOf } from './evidence.ts';
import { gap, optionGap } from './gap.ts';
import type { Plan, Sections } from './plan.ts';
import { rawLine } from './raw-line.ts';

const LEAST = 3;

export function sortDraft({ viewpoint, lines, judge }: Plan): Sections {
  const judged = lines.map((line) => judge?.(line));
  const classes = classesFrom(judged);
  const items = Array.from({ length: Math.max(LEAST, lines.length) }, (_, nth) => {
    const own = classes.find((name) => name === judged[nth]) ?? classes[nth % classes.length];
    return item(lines[nth], own ?? UNFINISHED, classes, fieldOf(viewpoint), judge);
  });
  return {
    about: 'several lines of a log to put into classes',
    given: `# Two to four classes. An intent has its words already: ${INTENTS.join(', ')}.
# One of your own is { key: small-letters, name: { ja: ${UNFINISHED}, en: ${UNFINISHED} } }. Another class here is another "class" and "others" below.
classes:
${classes.map((name) => `  - ${name}`).join('\n')}

# Three to six lines, of at least two classes, in any order: they are shuffled.
#   key       its permanent name: small letters, digits and -
#   class     where it belongs
#   decisive  the text that says so, there once in its field
#   others    every other class, with what is said where it is chosen
items:
${items.join('\n')}`,
    asked: '',
    spoilers: 'a decisive text',
  };
}

/** What the signs say of the lines, where that makes two classes or more; else two to begin with. */
function classesFrom(judged: readonly (ReturnType<JudgeLine> | undefined)[]): string[] {
  const found = [...new Set(judged.filter((intent) => intent !== undefined))];
  return found.length >= 2 && found.length <= 4 ? found : ['fingerprint', 'info-leak'];
}

function item(
  line: string | undefined,
  own: string,
  classes: readonly string[],
  field: string,
  judge?: JudgeLine,
): string {
  const others = classes.filter((name) => name !== own).map((name) => optionGap(name, 6));
  return `  - key: ${UNFINISHED}
${rawLine(line, 4, judge)}
    class: ${own}
    decisive:
      in: ${field}
      text: ${UNFINISHED}
${gap('why', 4)}
    others:
${others.join('\n')}`;
}
