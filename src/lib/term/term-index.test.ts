import { expect, test } from 'vitest';
import type { Locale } from '../i18n/locale.ts';
import { termIndex } from './term-index.ts';
import type { Term } from './term-schema.ts';

const TERMS = [
  term('body', 'ボディ', 'body'),
  term('http', 'HTTP', 'HTTP'),
  term('env', '.env', '.env'),
  term('viewpoint', '観点', 'viewpoint', 'かんてん'),
  term('header', 'ヘッダ', 'header'),
  term('web-shell', 'Web シェル', 'web shell'),
  term('answer', '応答', 'answer', 'おうとう'),
];

test.each([
  ['ja', ['あ: 応答', 'か: 観点', 'は: ヘッダ ボディ', 'A–Z: .env HTTP Web シェル']],
  ['en', ['A: answer', 'B: body', 'E: .env', 'H: header HTTP', 'V: viewpoint', 'W: web shell']],
] as const)('in %s the words stand in the order one looks them up', (locale, says) => {
  expect(shown(locale)).toEqual(says);
});

function shown(locale: Locale): string[] {
  return termIndex(TERMS, locale).map(
    ({ heading, terms }) => `${heading}: ${terms.map(({ name }) => name[locale]).join(' ')}`,
  );
}

function term(id: string, ja: string, en: string, reading?: string): Term {
  const means = { ja: '。', en: '.' };
  return { id, name: { ja, en }, means, ...(reading === undefined ? {} : { reading }) };
}
