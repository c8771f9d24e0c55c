import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { exerciseId } from '../exercise/exercise-schema.ts';
import { newId } from './new-id.ts';

/** A "random" that deals out these numbers, then zeros and ones in turn. */
function dealing(numbers: readonly number[]): (below: number) => number {
  let dealt = 0;
  return (below) => (numbers[dealt++] ?? (dealt % 31) + 1) % below;
}

test('an id is one that the schema takes and YAML reads as a text, and free', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(31), { maxLength: 40 }), (numbers) => {
      const first = newId(new Set(), dealing(numbers));
      const second = newId(new Set([first]), dealing(numbers));
      for (const id of [first, second]) {
        expect(exerciseId.safeParse(id).success).toBe(true);
        expect(parse(`id: ${id}`)).toEqual({ id });
      }
      expect(second).not.toBe(first);
    }),
  );
});

test('an id that looks like a number is passed over', () => {
  // 1E23 and 0000 first.
  expect(newId(new Set(), dealing([1, 14, 2, 3, 0, 0, 0, 0, 10, 11, 12, 13]))).toBe('ABCD');
});
