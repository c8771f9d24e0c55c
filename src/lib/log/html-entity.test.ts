import { expect, test } from 'vitest';
import { undoHtmlEntity } from './html-entity.ts';

test.each([
  ['&lt;b&gt;', '<b>'],
  ['&quot;&apos;&amp;', `"'&`],
  ['a&colon;b&lpar;1&rpar;', 'a:b(1)'],
  ['&sol;&Tab;&NewLine;&nbsp;', '/\t\n\u00A0'],
  ['&#60;&#x3c;&#X3C;', '<<<'],
  ['&#60b&#x3e', '<b>'],
  [`&#x${'0'.repeat(50)}24;{`, '${'],
  ['&#128512;', '😀'],
  ['&amp;lt;', '&lt;'],
  ['&#0;&#xD800;&#x110000;', '\uFFFD\uFFFD\uFFFD'],
  [`&#${'9'.repeat(400)};`, '\uFFFD'],
])('%s reads %s', (text, expected) => {
  expect(undoHtmlEntity(text)?.text).toBe(expected);
});

test.each([
  '',
  '&',
  'a=1&lt=2&copy=3',
  '&unknown;',
  '&#;',
  '&#x;',
  '&#xg',
  '&tab;',
  'a && b;',
  '&constructor;',
])('%s has nothing to undo', (text) => {
  expect(undoHtmlEntity(text)).toBeNull();
});

test('offsets lead back', () => {
  expect(undoHtmlEntity('a&lt;&#60b')?.offsets).toEqual([0, 1, 5, 9, 10]);
});
