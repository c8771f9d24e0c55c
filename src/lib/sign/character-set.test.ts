import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CharacterSet } from './character-set.ts';

test('two sets meet where they have a character of ASCII in common', () => {
  const text = fc.string({ unit: 'binary', maxLength: 12 });
  fc.assert(
    fc.property(text, text, (a, b) => {
      const shared = [...a].some((it) => it.charCodeAt(0) < 128 && b.includes(it));
      const codes = Array.from({ length: a.length }, (_, at) => a.charCodeAt(at));
      expect(CharacterSet.in(a).meets(CharacterSet.in(b))).toBe(shared);
      expect(CharacterSet.of(codes).meets(CharacterSet.in(b))).toBe(shared);
    }),
  );
});
