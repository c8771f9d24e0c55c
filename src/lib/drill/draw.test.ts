import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashOf, numberBelow, oneOf, ordered } from './draw.ts';

test('a hash is the same for ever: keys are made of it', () => {
  expect([hashOf(''), hashOf('a'), hashOf('蜜')]).toEqual([2_872_998_923, 444_641_715, 3_674_683_323]);
});

test('numbers are drawn below the count, all about as often', () => {
  const counts = [0, 0, 0, 0, 0];
  for (let i = 0; i < 5_000; i += 1) {
    const number = numberBelow(5, `seed ${i}`);
    counts[number] = (counts[number] ?? 0) + 1;
  }
  for (const count of counts) expect(count).toBeGreaterThan(850);
});

test('one is drawn of those there are', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1 }), fc.string(), (items, seed) => {
      expect(items).toContain(oneOf(items, seed));
    }),
  );
  const none: readonly string[] = [];
  expect(oneOf(none, 'a')).toBeUndefined();
});

test('an order has all items, and depends on the seed alone', () => {
  const items = Array.from({ length: 30 }, (_, index) => String(index));
  expect(ordered(items, 'a', String).toSorted()).toEqual(items.toSorted());
  expect(ordered(items, 'a', String)).toEqual(ordered(items.toReversed(), 'a', String));
  expect(ordered(items, 'a', String)).not.toEqual(ordered(items, 'b', String));
});
