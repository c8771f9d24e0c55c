import { expect, test } from 'vitest';
import { LineEnds, lineEndsIn } from './line-ends.ts';

test('a line ends at CRLF, LF or CR, the last at the end of the text', () => {
  const ends = new LineEnds('a\r\nb\nc\rd');
  expect([0, 1, 2, 3, 5, 7].map((at) => ends.endFrom(at))).toEqual([1, 1, 2, 4, 6, 8]);
  expect(ends.endFrom(0)).toBe(1);
});

test.each([
  ['a\r\nb\nc\rd', 3],
  ['\r\n\r\n', 2],
  ['\n\r', 2],
  ['', 0],
])('%j has %i line ends', (text, count) => {
  expect(lineEndsIn(text, 0, text.length)).toBe(count);
});
