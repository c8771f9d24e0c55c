import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quote } from './quote.ts';

test.for([
  ['scan', '"scan"'],
  ['a "b"', String.raw`"a \"b\""`],
  ['a\nb\u0000', String.raw`"a\nb\u0000"`],
  ['\u202etxt\u200b', String.raw`"\u202etxt\u200b"`],
  ['\ud800', String.raw`"\ud800"`],
  ['x'.repeat(60), `"${'x'.repeat(47)}…"`],
  [5, '5'],
  [true, 'true'],
  [null, 'nothing'],
  [undefined, 'nothing'],
  [[], 'an empty list'],
  [[1, 2], 'a list of 2'],
  [{}, 'an empty map'],
  [{ ja: 'a', en: 'b' }, 'a map of ja, en'],
] as const)('%j is shown as %s', ([value, shown]) => {
  expect(quote(value)).toBe(shown);
});

test('whatever is found, a message stays one line of visible characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      expect(quote(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
      expect(quote(text).length).toBeLessThan(600);
    }),
  );
});
