import { describe, expect, test } from 'vitest';
import { withDecoded, withTitle } from './title.ts';

test('a name stands in quotes, quotes inside it in others', () => {
  const template = { ja: '「{title}」です。', en: 'It is “{title}”.' };
  expect(withTitle(template, { ja: '「$&」の形', en: 'the form of “$&”' })).toEqual({
    ja: '「『$&』の形」です。',
    en: 'It is “the form of ‘$&’”.',
  });
});

describe('what evidence decodes to', () => {
  const sentence = { ja: 'ここです。', en: 'Here.' };
  const template = { ja: '解くと `{words}` です。', en: 'It reads `{words}`.' };

  test('stands behind the sentence', () => {
    expect(withDecoded(sentence, template, '../')).toEqual({
      ja: 'ここです。解くと `../` です。',
      en: 'Here. It reads `../`.',
    });
  });

  test.each(['', ' ', 'a`b', 'a\nb', '\u202eabc', 'x'.repeat(60), 'a '])(
    'is left out where it is %j',
    (words) => {
      expect(withDecoded(sentence, template, words)).toEqual(sentence);
    },
  );
});
