import { expect, test } from 'vitest';
import { undoUnicodeEscape } from './unicode-escape.ts';

test.each([
  [String.raw`\u003cb\u003E`, '<b>'],
  [String.raw`\u{3042}`, 'あ'],
  [String.raw`\u{0000041}`, 'A'],
  [String.raw`\ud83d\ude00`, '😀'],
  [String.raw`\u{1F600}`, '😀'],
])('%s reads %s', (text, expected) => {
  expect(undoUnicodeEscape(text)?.text).toBe(expected);
});

test.each([
  '',
  String.raw`\u`,
  String.raw`\u12`,
  String.raw`C:\users\bin`,
  String.raw`\u{}`,
  String.raw`\u{110000}`,
  String.raw`\U0041`,
  String.raw`\x41`,
])('%s has nothing to undo', (text) => {
  expect(undoUnicodeEscape(text)).toBeNull();
});

test('half of a pair becomes U+FFFD', () => {
  expect(undoUnicodeEscape(String.raw`\ud83dx`)?.text).toBe('\uFFFDx');
  expect(undoUnicodeEscape(String.raw`\u{d83d}`)?.text).toBe('\uFFFD');
});

test('offsets lead back', () => {
  expect(undoUnicodeEscape(String.raw`a\u0041\u{42}c`)?.offsets).toEqual([0, 1, 7, 13, 14]);
});
