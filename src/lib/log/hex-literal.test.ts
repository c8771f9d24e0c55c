import { expect, test } from 'vitest';
import { undoHexLiteral } from './hex-literal.ts';

test.each([
  ['0x61646d696e', 'admin'],
  ['CONCAT(0x7e7e7e,user())', 'CONCAT(~~~,user())'],
  ['0X73656C656374 0x666f6f', 'select foo'],
])('%s reads %s', (text, expected) => {
  expect(undoHexLiteral(text)?.text).toBe(expected);
});

test.each([
  '',
  '0x',
  '0x7e',
  '0x6164',
  '0xdeadbeef',
  '0x616263f',
  '0x61626g',
  'a0x616263',
  '0x000001',
  '616263',
])('%s has nothing to undo', (text) => {
  expect(undoHexLiteral(text)).toBeNull();
});

test('offsets lead to each byte, the first takes the sign along', () => {
  expect(undoHexLiteral('=0x616263;')?.offsets).toEqual([0, 1, 5, 7, 9, 10]);
});
