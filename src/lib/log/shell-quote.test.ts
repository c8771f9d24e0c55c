import { expect, test } from 'vitest';
import { undoShellQuote } from './shell-quote.ts';

test.each([
  ["w'g'et http://example.com/", 'wget http://example.com/'],
  ['c""at', 'cat'],
  ["c''at", 'cat'],
  ['wh\\oami', 'whoami'],
  ['who$@ami', 'whoami'],
  ['wh``oami', 'whoami'],
  ["'w'get", 'wget'],
  [`/b'i'n/c"a"t /etc/pa\\ss""wd`, '/bin/cat /etc/passwd'],
  ["cat $'/etc/passwd'", 'cat /etc/passwd'],
])('%s reads %s', (text, expected) => {
  expect(undoShellQuote(text)?.text).toBe(expected);
});

test.each([
  '',
  "it's rock'n'roll, don't",
  "O'Reilly",
  "'cat'",
  '"id": "cat"',
  "['id','ls']",
  'C:\\bin\\cat',
  "name='cat'",
  'cat',
  "' OR '1'='1",
  "US$' and '",
  'id="x"class="y"',
])('%s has nothing to undo', (text) => {
  expect(undoShellQuote(text)).toBeNull();
});

test('offsets lead back, a sign belongs to the letter before it', () => {
  expect(undoShellQuote("w'g'et")?.offsets).toEqual([0, 2, 4, 5, 6]);
  expect(undoShellQuote("a 'w'get")?.offsets).toEqual([0, 1, 2, 5, 6, 7, 8]);
});
