import { expect, test } from 'vitest';
import { undoCharCode } from './char-code.ts';

test.each([
  ['CHAR(83,69)', 'SE'],
  ['char( 83 , 0x45 )', 'SE'],
  ['CHAR(83)+CHAR(69)', 'SE'],
  ['CHR(83)||CHR(69)', 'SE'],
  ['chr(115).chr(121).chr(115)', 'sys'],
  ['ChrW(12354) & ChrW(12356)', 'あい'],
  ['eval(String.fromCharCode(60,98,62))', 'eval(<b>)'],
  ['x=CHAR(58)', 'x=:'],
])('%s reads %s', (text, expected) => {
  expect(undoCharCode(text)?.text).toBe(expected);
});

test.each([
  '',
  'char',
  'CHAR()',
  'CHAR(65',
  'CHAR(65,)',
  'CHAR(20)',
  'CHAR(83,7)',
  'VARCHAR(100)',
  'CAST(x AS CHAR(64))',
  'RETURNS+CHAR(50)',
  'CHAR(1114112)',
  'charset(65)',
])('%s has nothing to undo', (text) => {
  expect(undoCharCode(text)).toBeNull();
});

test('offsets lead to each number, the first takes the name along', () => {
  expect(undoCharCode('aCHAR(83)')).toBeNull();
  expect(undoCharCode('=CHAR(83,69);')?.offsets).toEqual([0, 1, 9, 12, 13]);
});
