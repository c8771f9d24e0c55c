import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { needOf } from './need.ts';

describe('what a pattern needs', () => {
  test.each([
    ['wget http', { kind: 'texts', texts: ['wget http'] }],
    ['[\'"]\\s?[<>]', { kind: 'characters', codes: new Set([0x27, 0x22]) }],
    ['<|\\$', { kind: 'characters', codes: new Set([0x3c, 0x24]) }],
    ['a+', { kind: 'characters', codes: new Set([0x61, 0x41]) }],
    ['.', { kind: 'any' }],
    ['^$', { kind: 'any' }],
    ['[^a]', { kind: 'any' }],
    ['<?', { kind: 'any' }],
    ['é', { kind: 'any' }],
  ] as const)('of %s', (pattern, need) => {
    expect(needOf(pattern)).toEqual(need);
  });

  test('stands in whatever it matches', () => {
    const pieces = ['[\'"]', '<{1,3}', '(?:a|\\$)', '[^<]', '\\s', 'x?', '[;|]+', '(?:\\||&)', '.', 'K'];
    const words = ["'", '"', '<', '<<', 'a', '$', ' ', 'x', ';', '|', '&', 'ſ', 'K', 'k', '\n'];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 4 }),
        fc.array(fc.constantFrom(...words), { maxLength: 8 }),
        (parts, text) => {
          const [pattern, subject] = [parts.join(''), text.join('')];
          fc.pre(new RegExp(pattern, 'is').test(subject));
          const need = needOf(pattern);
          const isMet =
            need.kind === 'any' ||
            (need.kind === 'texts'
              ? need.texts.some((it) => subject.toLowerCase().includes(it))
              : [...subject].some((it) => need.codes.has(it.charCodeAt(0))));
          expect(isMet).toBe(true);
        },
      ),
    );
  });
});
