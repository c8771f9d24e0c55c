import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextVariant } from './variant-order.ts';

/** The variants that redo after redo meets, as many as there are, from `start` on. */
function round(id: string, count: number, start: number): number[] {
  const met = [start];
  while (met.length < count) met.push(nextVariant(id, count, met.at(-1) ?? 0) ?? -1);
  return met;
}

const all = (count: number) => Array.from({ length: count }, (_, i) => i);

describe('the next variant', () => {
  test('there is none of an exercise without', () => {
    expect(nextVariant('4ZG8', 1, 0)).toBeNull();
  });

  test('of two, it is the other one', () => {
    expect([nextVariant('4ZG8', 2, 0), nextVariant('4ZG8', 2, 1)]).toEqual([1, 0]);
  });

  test('goes through all before one comes again, from wherever', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 2, max: 5 }), fc.nat(), (id, count, start) => {
        const met = round(id, count, start % count);
        expect(met.toSorted()).toEqual(all(count));
        expect(nextVariant(id, count, met.at(-1) ?? 0)).toBe(met[0]);
      }),
    );
  });

  test('differs from exercise to exercise, and never changes', () => {
    const orders = new Set(all(40).map((i) => round(`4ZG${i}`, 5, 0).join('')));
    expect(orders.size).toBeGreaterThan(10);
    expect(round('4ZG8', 5, 0)).toEqual([0, 4, 3, 1, 2]);
  });
});
