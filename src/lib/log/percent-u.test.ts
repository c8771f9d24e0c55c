import { expect, test } from 'vitest';
import { undoPercentU } from './percent-u.ts';

test.each([
  ['%u002e%u002e/', '../'],
  ['%U3042', 'あ'],
  ['%uD83D%uDE00', '😀'],
  ['%u2215%2e', '∕%2e'],
  ['%u00411', 'A1'],
])('%s reads %s', (text, expected) => {
  expect(undoPercentU(text)?.text).toBe(expected);
});

test.each(['', '%u', '%u12', '%ugggg', '%41', 'u0041', '%%u'])('%s has nothing to undo', (text) => {
  expect(undoPercentU(text)).toBeNull();
});

test('half of a pair becomes U+FFFD', () => {
  expect(undoPercentU('%uD83Dx%uDE00')?.text).toBe('\uFFFDx\uFFFD');
  expect(undoPercentU('%uD83D%u0041')?.text).toBe('\uFFFDA');
});

test('offsets lead back, of a pair the low half is empty at its end', () => {
  expect(undoPercentU('a%uD83D%uDE00b')?.offsets).toEqual([0, 1, 13, 13, 14]);
});
