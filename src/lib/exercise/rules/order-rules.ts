import type { Mistake } from '../../authoring/mistake.ts';
import { quote } from '../../authoring/quote.ts';
import { read } from '../../log/detect.ts';
import type { Order } from '../exercise-schema.ts';
import { twiceMistakes } from './option-rules.ts';

export function orderMistakes({ items, either = [] }: Order): Mistake[] {
  const keys = items.map(({ key }) => key);
  const times = items.map(({ raw }) => read(raw).instant?.utc ?? null);
  return [
    ...twiceMistakes(keys, (index) => ['items', index, 'key']),
    ...items.flatMap((_, index) => {
      const [before, here] = [times[index - 1] ?? null, times[index] ?? null];
      if (before === null || here === null || before <= here) return [];
      const expected = 'items in the order of their times';
      return [{ path: ['items', index, 'raw'], found: 'an earlier time than the item before has', expected }];
    }),
    ...either.flatMap((pair, index) =>
      Math.abs(keys.indexOf(pair[0]) - keys.indexOf(pair[1])) === 1 && pair.every((key) => keys.includes(key))
        ? []
        : [
            {
              path: ['either', index],
              found: quote(pair.join(', ')),
              expected: 'two items that are neighbours',
            },
          ],
    ),
  ];
}
