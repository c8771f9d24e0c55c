import { parse } from 'yaml';

/** Crockford base 32, as in `exerciseId`. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 4;

/**
 * A random id that is not taken. `random(n)` gives a whole number from 0 up to, not including, n. Ids that YAML would read as
 * a number (`1234`, `12E5`) are passed over, so that nobody has to think of quotes.
 */
export function newId(taken: ReadonlySet<string>, random: (below: number) => number): string {
  if (taken.size >= DIGITS.length ** LENGTH) throw new RangeError('every exercise id is taken');
  for (;;) {
    const id = Array.from({ length: LENGTH }, () => DIGITS[random(DIGITS.length)] ?? '').join('');
    const read: unknown = parse(id);
    if (typeof read === 'string' && !taken.has(id)) return id;
  }
}
