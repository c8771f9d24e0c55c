import { expect, test } from 'vitest';
import { plain } from './field.ts';
import { pairs } from './pairs.ts';

test.each([
  [
    'a=b&c=d',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['a', [['a']]],
  ['a=', [['a', '']]],
  ['=b', [['', 'b']]],
  ['=', [['', '']]],
  ['a=b=c', [['a', 'b=c']]],
  ['&&a&', [['a']]],
  ['a;b=c;d', [['a;b', 'c;d']]],
  ['a%26b=%3D+', [['a%26b', '%3D+']]],
  ['', []],
])('%s', (text, expected) => {
  const found = pairs(plain(text, 0, text.length));
  expect(
    found.map(({ name, value }) => (value === undefined ? [name.value] : [name.value, value.value])),
  ).toEqual(expected);
});

test('spans point into the raw line', () => {
  expect(pairs(plain('xx?a=bc&d', 3, 9))).toMatchObject([
    { name: { span: { start: 3, end: 4 } }, value: { span: { start: 5, end: 7 } } },
    { name: { span: { start: 8, end: 9 } } },
  ]);
});
