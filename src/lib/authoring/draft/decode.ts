import { read } from '../../log/detect.ts';
import { ENCODINGS } from '../../log/layer.ts';
import { UNFINISHED } from '../unfinished.ts';
import { encodedValue } from './encoded-value.ts';
import { fieldOf } from './evidence.ts';
import { gap, optionGap } from './gap.ts';
import type { Plan, Sections } from './plan.ts';
import { rawLine } from './raw-line.ts';
import { yamlText } from './yaml-text.ts';

export function decodeDraft({ viewpoint, lines: [line], judge }: Plan): Sections {
  const value = line === undefined ? undefined : encodedValue(read(line));
  const layers: readonly string[] = value?.encodings ?? [UNFINISHED];
  const offered = ['base64', 'html-entity', 'percent', 'hex'].filter((name) => !layers.includes(name));
  return {
    about: 'an encoded value to open, layer by layer, and to read',
    given: `line:\n${rawLine(line, 2, judge)}

# The encoded value: a text that stands in its field exactly once.
value:
  in: ${value?.in ?? fieldOf(viewpoint)}
  text: ${value === undefined ? UNFINISHED : yamlText(value.text)}

# Its encodings from the outermost, up to four; why: by what one knows it, and what it leaves.
# One of: ${ENCODINGS.join(', ')}.
layers:
${layers.map((encoding) => `  - encoding: ${encoding}\n${gap('why', 4)}`).join('\n')}

# Encodings that are offered beside the true ones; three to five with them.
encodings:
${offered
  .slice(0, 2)
  .map((name) => optionGap(name, 2, 'or another'))
  .join('\n')}`,
    asked: `# What the opened text means: the right answer, and two to four wrong ones, none more than twice as long as another.
says:
${gap('ask', 2)}
${gap('text', 2)}
${gap('why', 2)}
  options:
${wrongText(4)}
${wrongText(4)}

# A piece of the opened text that is typed; the first of those taken for right is shown as the answer.
type:
${gap('ask', 2)}
  accept:
    - ${UNFINISHED}
${gap('why', 2)}`,
    spoilers: 'what is to be typed, or the right answer',
  };
}

/** A wrong answer with words of its own. */
export function wrongText(indent: number): string {
  const before = ' '.repeat(indent);
  return `${before}- key: ${UNFINISHED} # its permanent name: small letters, digits and -
${gap('text', indent + 2)}
${gap('tempting', indent + 2)}
${gap('would-need', indent + 2)}`;
}
