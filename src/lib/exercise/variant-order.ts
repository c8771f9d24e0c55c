import { shuffle } from './shuffle.ts';

/**
 * The variant that a redo meets after variant `now` of `count` (0 is the exercise as written): all of them once, in an
 * order that depends on the exercise alone, then from the beginning. `null` where there is no other.
 */
export function nextVariant(id: string, count: number, now: number): number | null {
  if (count < 2) return null;
  const others = Array.from({ length: count - 1 }, (_, i) => i + 1);
  const order = [0, ...shuffle(others, `${id}:variants`)];
  return order[(order.indexOf(now) + 1) % count] ?? null;
}
