import type { Locale } from '../i18n/locale.ts';
import { span, type Span } from '../log/span.ts';
import { namesOf } from './term-names.ts';
import type { Term } from './term-schema.ts';

/** What the search needs to know of a term. */
export type NamedTerm = Pick<Term, 'id' | 'name' | 'also' | 'link'>;

/** A term where it stands in a text. */
export interface TermPlace {
  readonly term: NamedTerm;
  readonly span: Span;
}

/** Finds the terms in a text of one language. */
export type TermSearch = (text: string) => TermPlace[];

/**
 * Finds every name of the terms, the longest where several begin: a shorter one inside it is not met. English is met as
 * a whole word, with the ending of a plural; Japanese anywhere, but not inside a longer run of katakana, of letters, or
 * (for a name of one kanji) of kanji. A name in small letters is met in any case, one with a capital only as written.
 */
export function termSearch(terms: readonly NamedTerm[], locale: Locale): TermSearch {
  const owners = new Map<string, NamedTerm>();
  for (const term of terms) for (const name of namesOf(term, locale)) owners.set(name, term);
  const names = [...owners.keys()].sort((a, b) => b.length - a.length);
  if (names.length === 0) return () => [];
  // Each name is a group, so that the group that is filled says whose name was met.
  const pattern = new RegExp(names.map((name) => patternOf(name, locale)).join('|'), 'gu');
  const ownerOf = names.map((name) => owners.get(name));
  return (text) =>
    Array.from(text.matchAll(pattern)).flatMap((match): TermPlace[] => {
      const groups: readonly (string | undefined)[] = match.slice(1);
      const term = ownerOf[groups.findIndex((group) => group !== undefined)];
      return term === undefined ? [] : [{ term, span: span(match.index, match.index + match[0].length) }];
    });
}

function patternOf(name: string, locale: Locale): string {
  const isExact = name !== name.toLowerCase();
  const letters = Array.from(name, (letter) => letterPattern(letter, isExact, locale)).join('');
  const plural = locale === 'en' && /[a-z]$/i.test(name) ? '(?:e?s)?' : '';
  return `${before(name)}(${letters})${plural}${after(name)}`;
}

function letterPattern(letter: string, isExact: boolean, locale: Locale): string {
  // The line may end between two words; in Japanese that leaves no blank.
  if (letter === ' ') return locale === 'ja' ? String.raw`\s*` : String.raw`\s+`;
  if (!isExact && /[a-z]/.test(letter)) return `[${letter}${letter.toUpperCase()}]`;
  return letter.replace(/[$()*+./?[\\\]^{|}]/, String.raw`\$&`);
}

/** What must not stand before or after a name that begins or ends so, for it would be part of a longer word. */
const BORDERS = [
  { edge: /[A-Za-z\d]/, before: String.raw`(?<![\w./-])`, after: String.raw`(?![\w-]|[./]\w)` },
  {
    edge: /[\p{Script=Katakana}ー]/u,
    before: String.raw`(?<![\p{Script=Katakana}ー])`,
    after: String.raw`(?![\p{Script=Katakana}ー])`,
  },
] as const;
const HAN = String.raw`\p{Script=Han}`;

function before(name: string): string {
  if (/^\p{Script=Han}$/u.test(name)) return `(?<!${HAN})`;
  return BORDERS.find(({ edge }) => edge.test(name.charAt(0)))?.before ?? '';
}

function after(name: string): string {
  if (/^\p{Script=Han}$/u.test(name)) return `(?!${HAN})`;
  return BORDERS.find(({ edge }) => edge.test(name.charAt(name.length - 1)))?.after ?? '';
}
