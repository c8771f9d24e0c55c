import type { Mistake } from '../../authoring/mistake.ts';
import { quote } from '../../authoring/quote.ts';
import type { Decode } from '../exercise-schema.ts';
import { openedLayers } from '../opened-layers.ts';
import { plainOf } from '../typed.ts';
import { twiceMistakes } from './option-rules.ts';
import { offeredMistakes } from './text-rules.ts';

export function decodeMistakes(exercise: Decode): Mistake[] {
  const { layers, encodings, says, type } = exercise;
  const opened = openedLayers(exercise);
  const closed = opened.findIndex((text) => text === null);
  const last = opened.at(-1) ?? null;
  const true_ = new Set<string>(layers.map(({ encoding }) => encoding));
  const offered = new Set([...true_, ...Object.keys(encodings)]);
  return [
    ...(closed < 0
      ? []
      : [
          {
            path: ['layers', closed, 'encoding'],
            found: quote(layers[closed]?.encoding ?? ''),
            expected: 'an encoding that opens what stands there',
          },
        ]),
    ...Object.keys(encodings)
      .filter((encoding) => true_.has(encoding))
      .map((encoding) => ({
        path: ['encodings', encoding],
        onKey: true,
        found: `the layer ${quote(encoding)}`,
        expected: 'encodings that are not among the layers',
      })),
    ...(offered.size < 3 || offered.size > 5
      ? [
          {
            path: ['encodings'],
            found: String(offered.size),
            expected: 'three to five encodings to choose from',
          },
        ]
      : []),
    ...(last === null || type.accept.some((text) => plainOf(last).includes(plainOf(text)))
      ? []
      : [
          {
            path: ['type', 'accept'],
            found: quote(type.accept[0] ?? ''),
            expected: `a piece of ${quote(last)}`,
          },
        ]),
    ...twiceMistakes(
      says.options.map(({ key }) => key),
      (index) => ['says', 'options', index, 'key'],
    ),
    ...offeredMistakes([
      { text: says.text, path: ['says', 'text'] },
      ...says.options.map(({ text }, index) => ({ text, path: ['says', 'options', index, 'text'] })),
    ]),
  ];
}
