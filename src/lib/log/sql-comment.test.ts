import { expect, test } from 'vitest';
import { undoSqlComment } from './sql-comment.ts';

test.each([
  ['1/**/or/**/1', '1 or 1'],
  ['UNION/**/SELECT', 'UNION SELECT'],
  ['UN/**/ION SEL/**/ECT', 'UNION SELECT'],
  ['DROP/*note*/TABLE', 'DROP TABLE'],
  ['/*!50000SELECT*/ 1', 'SELECT 1'],
  ['/*!UNION*//*!SELECT*/', 'UNIONSELECT'],
  ['a/**/b/*', 'a b/*'],
])('%s reads %s', (text, expected) => {
  expect(undoSqlComment(text)?.text).toBe(expected);
});

test.each([
  '',
  '/*',
  '/*/',
  '*/',
  '/*!',
  '/*!*/',
  'text/html, */*;q=0.8, image/*, */*',
  '/app/**/*.ts',
  '/*.php?a=*/',
  'a/*/b/*/c',
])('%s has nothing to undo', (text) => {
  expect(undoSqlComment(text)).toBeNull();
});

test('offsets lead back', () => {
  expect(undoSqlComment('a/**/b')?.offsets).toEqual([0, 1, 5, 6]);
  expect(undoSqlComment('/*!50000ab*/c')?.offsets).toEqual([0, 9, 12, 13]);
  expect(undoSqlComment('o/**/r')?.offsets).toEqual([0, 5, 6]);
});
