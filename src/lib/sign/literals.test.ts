import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { literalsOf } from './literals.ts';

describe('the texts a pattern needs', () => {
  test.each([
    ['^/\\.git/config$', ['/.git/config']],
    ['(?:union|UNION)\\s+select', ['select']],
    ['wget|curl', ['wget', 'curl']],
    ['wget|.', null],
    ['a(?:bcd)?efg', ['efg']],
    ['(?:wget)+ http', [' http']],
    ['\\.\\./\\.\\./', ['../../']],
    ['[a-z]+', null],
    ['a', null],
    ['id\\b;cat', ['id;cat']],
  ])('of %s are %j', (pattern, texts) => {
    expect(literalsOf(pattern)).toEqual(texts);
  });

  test('stand in whatever the pattern matches', () => {
    const words = ['cat', 'WGET', '/etc/passwd', 'x', '../', 'ſ', 'K', 'İ'];
    const pieces = [
      '(?:cat|wget)',
      'cat+',
      '/etc/?',
      '\\.\\./',
      '[a-z]',
      'x{2,}',
      '(?:wget|cat)?',
      '.',
      '\\s*',
    ];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 5 }),
        fc.array(fc.constantFrom(...words), { maxLength: 8 }),
        (parts, text) => {
          const pattern = parts.join('');
          const subject = text.join('');
          fc.pre(new RegExp(pattern, 'is').test(subject));
          const literals = literalsOf(pattern);
          expect(literals === null || literals.some((it) => subject.toLowerCase().includes(it))).toBe(true);
        },
      ),
    );
  });
});
