import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyText } from './fixtures/any-text.ts';
import { apacheEscape, nginxEscape } from './fixtures/generated-lines.ts';
import { undoLogEscape } from './log-escape.ts';

test.each([
  ['nginx, quote', String.raw`\x22hi\x22`, '"hi"'],
  ['nginx, backslash', String.raw`\x5Cthink\x5Capp`, String.raw`\think\app`],
  ['nginx, UTF-8', String.raw`\xE3\x81\x82`, 'あ'],
  ['nginx, TLS', String.raw`\x16\x03\x01\x00\xEE`, '\x16\x03\x01\0\uFFFD'],
  ['Apache, quote', String.raw`\"hi\"`, '"hi"'],
  ['Apache, backslash', String.raw`\\think\\app`, String.raw`\think\app`],
  ['Apache, backslash before a quote', String.raw`[\\\"a\\\"]`, String.raw`[\"a\"]`],
  ['Apache, a sent \\x41', String.raw`\\x41`, String.raw`\x41`],
  ['Apache, UTF-8', String.raw`\xe3\x81\x82`, 'あ'],
  ['Apache, line feed', String.raw`t3 12.2.1\n`, 't3 12.2.1\n'],
  ['Apache, the other letters', String.raw`\t\r\b\v\f`, '\t\r\b\v\f'],
])('%s: %s', (_, text, expected) => {
  expect(undoLogEscape(text)?.text).toBe(expected);
});

test.each(['', 'plain', String.raw`\q`, String.raw`\xZZ`, String.raw`\x4`, '\\'])(
  '%s is not an escape and stays',
  (text) => {
    expect(undoLogEscape(text)).toBeNull();
  },
);

test('offsets step over each escape', () => {
  expect(undoLogEscape(String.raw`a\x22\"b`)?.offsets).toEqual([0, 1, 5, 7, 8]);
});

test.each([
  ['nginx', nginxEscape],
  ['Apache', apacheEscape],
])('all that %s writes is undone', (_, escape) => {
  fc.assert(
    fc.property(anyText(), (text) => {
      const escaped = escape(text);
      expect(undoLogEscape(escaped)?.text ?? escaped).toBe(text);
    }),
  );
});
