import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attributeStart, readMdx } from './mdx-file.ts';

test.for([
  ['a\n\n<Aside>\n\nb', '3:1', 'a tag that stays open'],
  ['a\n{ b', '2:1', 'unexpected end of file in expression'],
  ['あ <1>', '1:3', 'unexpected character after `<`'],
  [
    '---\na: b\n---\n\nあ {1 +} x',
    '5:7',
    'MDX that does not read: Could not parse expression with oxc: Unexpected token',
  ],
] as const)('%j does not read', ([text, place, found]) => {
  const [finding] = readMdx('f.mdx', text).findings;
  expect(`${finding?.line}:${finding?.column}`).toBe(place);
  expect(finding?.found).toBe(found);
});

test('an attribute is found behind others whose text looks like it', () => {
  const text = '<A title="file=x" file="y" />';
  const node = readMdx('f.mdx', text).nodes.find(({ name }) => name === 'A');
  expect(node && attributeStart(text, node, 'file')).toBe(text.indexOf('file="y"'));
});

test('any text at all is read without throwing', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[-a`<>{}()[\]"'/=! \n#*あ]*$/), (text) => {
      expect(readMdx('f.mdx', text).path).toBe('f.mdx');
    }),
    { numRuns: 500 },
  );
});
