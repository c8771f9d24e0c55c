import { hashOf } from './draw.ts';

/** Crockford base 32, small. */
const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * The permanent key of a drill: where its line comes from (the id of a sign, the name of a generator) and a hash of the
 * line before it was dressed. The text of the sign may change, and so may the address and the time on the line.
 */
export function keyOf(owner: string, undressed: string): string {
  let hash = hashOf(undressed.trim());
  let digits = '';
  for (let i = 0; i < 7; i += 1) {
    digits = `${DIGITS[hash % 32] ?? ''}${digits}`;
    hash = Math.floor(hash / 32);
  }
  return `${owner}-${digits}`;
}
