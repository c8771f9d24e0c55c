import { expect, test } from 'vitest';
import { undoShellBlank } from './shell-blank.ts';

test.each([
  ['cat$IFS/etc/passwd', 'cat /etc/passwd'],
  ['cat$IFS$9/etc/passwd', 'cat /etc/passwd'],
  ['cat${IFS}a${IFS}b', 'cat a b'],
  ['cat${IFS%??}a', 'cat a'],
  ['cat${IFS:0:1}a', 'cat a'],
  ['{cat,/etc/passwd}', 'cat /etc/passwd'],
  ['x;{ls,-la,/tmp}|{sh,}', 'x;ls -la /tmp|sh '],
])('%s reads %s', (text, expected) => {
  expect(undoShellBlank(text)?.text).toBe(expected);
});

test.each([
  '',
  'IFS',
  '$IFSX',
  '${IFSX}',
  '${IFS',
  '{a,b}',
  '{cat}',
  '{"cat":1,"ls":2}',
  '${cat,x}',
  'a{cat,b}',
  '{1,2}',
  '{cat, b}',
  '{cat,b',
])('%s has nothing to undo', (text) => {
  expect(undoShellBlank(text)).toBeNull();
});

test('offsets lead back, the braces belong to the letters beside them', () => {
  expect(undoShellBlank('a$IFS$9b')?.offsets).toEqual([0, 1, 7, 8]);
  expect(undoShellBlank(';{ls,a};')?.offsets).toEqual([0, 1, 3, 4, 5, 7, 8]);
});
