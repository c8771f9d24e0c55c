import type { DataPath, Mistake } from '../../authoring/mistake.ts';
import { quote } from '../../authoring/quote.ts';
import { stopMistake } from '../../authoring/stop.ts';
import { read } from '../../log/detect.ts';
import { excerptOf } from '../exercise-lines.ts';
import type { Case, Step } from '../exercise-schema.ts';
import { isTyped } from '../typed.ts';
import { twiceMistakes } from './option-rules.ts';
import { roleMistakes } from './part-rules.ts';
import { offeredMistakes, spoiledHint } from './text-rules.ts';

/** How many lines a learner can keep in view. */
const MOST_LINES = 40;

export function caseMistakes({ log, steps }: Case): Mistake[] {
  const lines = excerptOf(log);
  return [
    ...excerptMistakes(lines),
    ...twiceMistakes(
      steps.map(({ key }) => key),
      (index) => ['steps', index, 'key'],
    ),
    ...steps.flatMap((step, index) => stepMistakes(step, ['steps', index], lines)),
  ];
}

function excerptMistakes(lines: readonly string[]): Mistake[] {
  const path = ['log'];
  if (lines.length < 5 || lines.length > MOST_LINES) {
    return [{ path, found: `${String(lines.length)} lines`, expected: `5 to ${String(MOST_LINES)} lines` }];
  }
  return lines.flatMap((line, index) => {
    const reading = read(line);
    if (reading.ok) return [];
    const mistake = stopMistake(reading, path);
    return [{ path, found: `line ${String(index + 1)}: ${mistake.found}`, expected: mistake.expected }];
  });
}

function stepMistakes(step: Step, path: DataPath, lines: readonly string[]): Mistake[] {
  if (step.do === 'choose') {
    const own = ({ key }: { key: string }): boolean => key === 'right';
    return [
      ...twiceMistakes(
        step.options.map(({ key }) => key),
        (index) => [...path, 'options', index, 'key'],
      ),
      ...step.options.filter(own).map(() => ({
        path: [...path, 'options'],
        found: '"right"',
        expected: 'keys that do not say what is right',
      })),
      ...offeredMistakes([
        { text: step.text, path: [...path, 'text'] },
        ...step.options.map(({ text }, index) => ({ text, path: [...path, 'options', index, 'text'] })),
      ]),
      ...spoiledHint(step.hint, [...path, 'hint'], { both: [], labels: [step.text] }),
    ];
  }
  if (step.do === 'lines') {
    return [
      ...roleMistakes(step.lines, [...path, 'lines']),
      ...step.lines.flatMap(({ of }, index) => lineMistakes(of, [...path, 'lines', index, 'of'], lines)),
    ];
  }
  return [
    ...spoiledHint(step.hint, [...path, 'hint'], { both: step.accept }),
    ...step.near.flatMap(({ text }, index) =>
      isTyped(text, step.accept)
        ? [
            {
              path: [...path, 'near', index, 'text'],
              found: quote(text),
              expected: 'an answer that is not accepted',
            },
          ]
        : [],
    ),
  ];
}

function lineMistakes(of: string, path: DataPath, lines: readonly string[]): Mistake[] {
  const count = lines.filter((line) => line.includes(of)).length;
  if (count === 1) return [];
  const found =
    count === 0
      ? `${quote(of)}, which stands in no line`
      : `${quote(of)}, which stands in ${String(count)} lines`;
  return [{ path, found, expected: 'a text that stands in exactly one line of the excerpt' }];
}
