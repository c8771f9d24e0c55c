import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyText } from './fixtures/any-text.ts';
import { undoHex } from './hex.ts';

test.each([
  ['474554', 'GET', [0, 2, 4, 6]],
  ['0D0a', '\r\n', [0, 2, 4]],
  ['e38182', 'あ', [0, 6]],
  ['1603ff41', '\u0016\u0003\uFFFDA', [0, 2, 4, 6, 8]],
  ['f09f9880', '😀', [0, 8, 8]],
])('%s is undone with the way back', (text, expected, offsets) => {
  expect(undoHex(text)).toMatchObject({ encoding: 'hex', text: expected, offsets });
});

test.each(['', '4', '474', '47 45', '0x47', 'zz'])('%j is none', (text) => {
  expect(undoHex(text)).toBeNull();
});

test('what Buffer writes comes back', () => {
  fc.assert(
    fc.property(anyText(40, 1), (text) => {
      expect(undoHex(Buffer.from(text).toString('hex'))?.text).toBe(text);
    }),
  );
});
