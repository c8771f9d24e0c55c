import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isScalar, parseDocument } from 'yaml';
import { scalarOffset } from './scalar-offset.ts';

/** The character of the source that stands for `mark` in the value of `a`. */
function pointed(source: string, mark: string): string {
  const node = parseDocument(source).getIn(['a'], true);
  if (!isScalar(node) || typeof node.value !== 'string' || !node.range) throw new Error('a must be a text');
  const [start, end] = node.range;
  return source.slice(scalarOffset(source, [start, end], node.value, node.value.indexOf(mark)));
}

test.for([
  ['plain', 'a: one X two\n'],
  ['in single quotes', "a: 'it''s ''X'' there'\n"],
  ['in double quotes', 'a: "one X two"\n'],
  ['in a block', 'a: |\n  one\n    two\n\n  X three\n'],
  ['in a stripped block', 'a: |-\n    one\n    X\n'],
] as const)('a character is found %s', ([, source]) => {
  expect(pointed(source, 'X')[0]).toBe('X');
});

test('behind an escape the beginning of the text stands for it', () => {
  expect(pointed(String.raw`a: "\u0041 X"`, 'X')[0]).toBe('"');
});

test('every character of a single-quoted text is found', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[\u0020-\u007e]*$/), (text) => {
      const source = `'${text.replaceAll("'", "''")}'`;
      for (let i = 0; i < text.length; i++) {
        expect(source[scalarOffset(source, [0, source.length], text, i)]).toBe(text[i]);
      }
    }),
  );
});
