import type { Locale } from '../i18n/locale.ts';
import type { Term } from './term-schema.ts';

/** The terms under one heading of the index: a row of the kana table, or a letter. */
export interface TermGroup {
  readonly heading: string;
  readonly terms: readonly Term[];
}

/** The kana table by rows, voiced and small kana folded (see `kanaOf`). */
const ROWS = [
  'あいうえお',
  'かきくけこ',
  'さしすせそ',
  'たちつてと',
  'なにぬねの',
  'はひふへほ',
  'まみむめも',
  'やゆよ',
  'らりるれろ',
  'わをん',
] as const;
const SMALL: Readonly<Record<string, string>> = {
  ぁ: 'あ',
  ぃ: 'い',
  ぅ: 'う',
  ぇ: 'え',
  ぉ: 'お',
  ゃ: 'や',
  ゅ: 'ゆ',
  ょ: 'よ',
};
/** Names in Latin letters stand together in Japanese, behind the kana. */
const LATIN = 'A–Z';

/** The terms in the order of a language, under headings: rows of kana, then Latin names; or letters. */
export function termIndex(terms: readonly Term[], locale: Locale): TermGroup[] {
  const groups = new Map<string, Term[]>();
  const headingOf = locale === 'ja' ? japaneseHeading : englishHeading;
  const sorted = terms.toSorted((a, b) => keyOf(a, locale).localeCompare(keyOf(b, locale), locale));
  for (const term of sorted) {
    const heading = headingOf(term);
    groups.set(heading, [...(groups.get(heading) ?? []), term]);
  }
  return [...groups]
    .map(([heading, members]) => ({ heading, terms: members }))
    .sort((a, b) => Number(a.heading === LATIN) - Number(b.heading === LATIN));
}

/** What a term is sorted by: its reading, or its name without leading signs. */
function keyOf({ name, reading }: Term, locale: Locale): string {
  return (locale === 'ja' ? (reading ?? name.ja) : name.en).replace(/^[^\p{L}\p{N}]+/u, '');
}

function japaneseHeading(term: Term): string {
  if (/^\P{L}*\p{Script=Latin}/u.test(term.name.ja)) return LATIN;
  const first = kanaOf(keyOf(term, 'ja'));
  return ROWS.find((row) => row.includes(first))?.charAt(0) ?? LATIN;
}

function englishHeading(term: Term): string {
  return keyOf(term, 'en').charAt(0).toUpperCase();
}

/** How far a katakana stands behind its hiragana in Unicode. */
const KANA = 0x60;

/** The first kana of a word as hiragana, full size and without voicing marks: `ガ` is か. */
function kanaOf(word: string): string {
  const [first = ''] = word.normalize('NFD');
  const hiragana = first.replace(/\p{Script=Katakana}/u, (kana) =>
    String.fromCodePoint((kana.codePointAt(0) ?? 0) - KANA),
  );
  return SMALL[hiragana] ?? hiragana;
}
