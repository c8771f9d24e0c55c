import { expect, test } from 'vitest';
import { unknownWords } from './unknown-words.ts';

test.each([
  ['URI の一部です。', ['URI']],
  ['HTTP の一部です。', []],
  ['Basic で渡します。', []],
  ['`URI` と書きます。', []],
  ['Part of a URI.', ['URI']],
  ['Part of URIs in the HTTP of Web pages.', ['URIs']],
  ['A Japanese law.', []],
  ['I met IPv6 here.', ['IPv6']],
])('in "%s" the words %j need a meaning', (means, words) => {
  expect(unknownWords(means, ['HTTP', 'Authorization: Basic'])).toEqual(words);
});
