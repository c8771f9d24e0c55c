import { expect, test } from 'vitest';
import { undoPythonQuote } from './python-quote.ts';

test.each([
  [String.raw`b'GET / HTTP/1.1\r\n'`, 'GET / HTTP/1.1\r\n'],
  [String.raw`'GET /\r\n'`, 'GET /\r\n'],
  [String.raw`b"it's"`, "it's"],
  [String.raw`b'\'"'`, `'"`],
  [String.raw`b'\x16\x03\xff'`, '\u0016\u0003\uFFFD'],
  [String.raw`b'\xe3\x81\x82'`, 'あ'],
  [String.raw`b'\\n'`, String.raw`\n`],
  [`b''`, ''],
])('%s says what was sent', (text, expected) => {
  expect(undoPythonQuote(text)?.text).toBe(expected);
});

test('the way back leads past the quote', () => {
  expect(undoPythonQuote(String.raw`b'a\nb'`)?.offsets).toEqual([2, 3, 5, 6]);
  expect(undoPythonQuote("'ab'")?.offsets).toEqual([1, 2, 3]);
});

test.each(['', 'GET /', "'", `b'`, `'a"`, `u'a'`])('%j is not quoted', (text) => {
  expect(undoPythonQuote(text)).toBeNull();
});
