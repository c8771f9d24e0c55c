import type { Mistake } from '../../authoring/mistake.ts';
import { quote } from '../../authoring/quote.ts';
import type { Sort } from '../exercise-schema.ts';
import { keyMistakes, twiceMistakes } from './option-rules.ts';
import { aboutOthers } from './text-rules.ts';

/** The keys of the classes of a sorting exercise, in the order of the file. */
export function classKeys({ classes }: Pick<Sort, 'classes'>): string[] {
  return classes.map((one) => (typeof one === 'string' ? one : one.key));
}

export function sortMistakes(exercise: Sort): Mistake[] {
  const keys = classKeys(exercise);
  const { items } = exercise;
  return [
    ...twiceMistakes(keys, (index) => ['classes', index]),
    ...twiceMistakes(
      items.map(({ key }) => key),
      (index) => ['items', index, 'key'],
    ),
    ...items.flatMap((item, index) => {
      const path = ['items', index];
      if (!keys.includes(item.class)) {
        const expected = `one of the classes: ${keys.join(', ')}`;
        return [{ path: [...path, 'class'], found: quote(item.class), expected }];
      }
      const others = keys.filter((key) => key !== item.class);
      return keyMistakes(item.others, others, [...path, 'others']);
    }),
    ...exercise.classes.flatMap((own, index) =>
      typeof own === 'string' ? [] : aboutOthers(own.name, ['classes', index, 'name']),
    ),
    ...(new Set(items.map((item) => item.class)).size < 2
      ? [{ path: ['items'], found: 'one class only', expected: 'items of at least two classes' }]
      : []),
  ];
}
