import { expect, test } from 'vitest';
import { undoByteEscape } from './byte-escape.ts';

test.each([
  [String.raw`\x2fetc\x2Fpasswd`, '/etc/passwd'],
  [String.raw`\xe3\x81\x82`, 'あ'],
  [String.raw`\343\201\202`, 'あ'],
  [String.raw`$'\057etc\0571'`, "$'/etc/1'"],
  [String.raw`\0057\0141`, '/a'],
  [String.raw`\x41\102\q`, String.raw`AB\q`],
  [String.raw`\x00`, '\0'],
  [String.raw`\xff`, '\uFFFD'],
])('%s reads %s', (text, expected) => {
  expect(undoByteEscape(text)?.text).toBe(expected);
});

test.each([
  '',
  '\\',
  String.raw`\x`,
  String.raw`\x4`,
  String.raw`\xzz`,
  String.raw`\n\t\"\\`,
  String.raw`C:\2024\07`,
  String.raw`C:\001`,
  String.raw`\400`,
  String.raw`\189`,
])('%s has nothing to undo', (text) => {
  expect(undoByteEscape(text)).toBeNull();
});

test('offsets step over each escape', () => {
  expect(undoByteEscape(String.raw`a\x41\102\0103b`)?.offsets).toEqual([0, 1, 5, 9, 14, 15]);
});
