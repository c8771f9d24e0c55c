import { expect, test } from 'vitest';
import { namesOf, otherSpellings } from './term-names.ts';

const TERM = {
  name: { ja: '二重の符号化', en: 'double encoding' },
  also: { en: ['double-encoding', 'Double Encoding', 'encoded twice'] },
};

test('a term is met under all its names, its own first', () => {
  expect(namesOf(TERM, 'en')).toEqual([
    'double encoding',
    'double-encoding',
    'Double Encoding',
    'encoded twice',
  ]);
  expect(namesOf(TERM, 'ja')).toEqual(['二重の符号化']);
});

test('only what is another word is shown beside it', () => {
  expect(otherSpellings(TERM, 'en')).toEqual(['encoded twice']);
  expect(otherSpellings(TERM, 'ja')).toEqual([]);
});
