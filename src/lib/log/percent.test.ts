import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyText } from './fixtures/any-text.ts';
import { undoPercent, undoPlus } from './percent.ts';

test.each([
  ['%23value', '#value'],
  ['a%2fb%2Fc', 'a/b/c'],
  ['%E3%81%82%E3%81%84', 'あい'],
  ['%F0%9F%98%80!', '😀!'],
  ['%%32%65', '%2e'],
  ['%252e', '%2e'],
  ['100%25', '100%'],
  ['%00', '\0'],
  ['あ%41', 'あA'],
])('%s reads %s', (text, expected) => {
  expect(undoPercent(text)?.text).toBe(expected);
});

test.each(['', '%', '%2', '%zz', '100% sure', '%u3042', 'plain', '%g1%1g'])(
  '%s has nothing to undo',
  (text) => {
    expect(undoPercent(text)).toBeNull();
  },
);

test('what is not percent-encoding stays beside what is', () => {
  expect(undoPercent('%zz%41%')?.text).toBe('%zzA%');
});

test.each([
  ['a lone lead byte', '%E3x', '\uFFFDx'],
  ['a cut character', '%E3%81', '\uFFFD\uFFFD'],
  ['an overlong slash', '%C0%AF', '\uFFFD\uFFFD'],
  ['an overlong form of three bytes', '%E0%80%AF', '\uFFFD\uFFFD\uFFFD'],
  ['an encoded surrogate', '%ED%A0%80', '\uFFFD\uFFFD\uFFFD'],
  ['something above U+10FFFF', '%F4%90%80%80', '\uFFFD\uFFFD\uFFFD\uFFFD'],
  ['an overlong form of four bytes', '%F0%80%80%AF', '\uFFFD\uFFFD\uFFFD\uFFFD'],
  ['a lead byte that stood for more once', '%F5%80%80%80', '\uFFFD\uFFFD\uFFFD\uFFFD'],
  ['a byte that UTF-8 never has', '%FF', '\uFFFD'],
  ['a bad byte before a good character', '%81%E3%81%82', '\uFFFDあ'],
])('each byte of %s becomes one U+FFFD', (_, text, expected) => {
  expect(undoPercent(text)?.text).toBe(expected);
});

test('offsets lead back to where each character began', () => {
  expect(undoPercent('a%E3%81%82%23b')?.offsets).toEqual([0, 1, 10, 13, 14]);
});

test('of a surrogate pair the high half carries the source, the low half is empty at its end', () => {
  expect(undoPercent('%F0%9F%98%80')?.offsets).toEqual([0, 12, 12]);
});

test('all that encodeURIComponent writes is undone', () => {
  fc.assert(
    fc.property(anyText(), (text) => {
      const encoded = encodeURIComponent(text);
      expect(undoPercent(encoded)?.text ?? encoded).toBe(text);
    }),
  );
});

test('plus becomes a blank, character for character', () => {
  expect(undoPlus('a+b%2B+')).toEqual({
    encoding: 'plus',
    source: 'a+b%2B+',
    text: 'a b%2B ',
    offsets: [0, 1, 2, 3, 4, 5, 6, 7],
  });
  expect(undoPlus('a b')).toBeNull();
});
