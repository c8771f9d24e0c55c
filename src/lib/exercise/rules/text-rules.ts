import type { DataPath, Mistake } from '../../authoring/mistake.ts';
import { quote } from '../../authoring/quote.ts';
import { LOCALES } from '../../i18n/locale.ts';
import type { Localized } from '../../text/localized.ts';
import type { Exercise } from '../exercise-schema.ts';
import { textsOf } from '../exercise-texts.ts';

/** Texts that stand twice in one exercise: each place has something of its own to say. */
export function copiedTexts(exercise: Exercise): Mistake[] {
  const first = new Map<string, string>();
  return textsOf(exercise).flatMap(({ path, text }) => {
    const at = path.join('.');
    const earlier = first.get(text.trim());
    if (earlier === undefined) first.set(text.trim(), at);
    const expected = 'each text for its own place';
    return earlier === undefined ? [] : [{ path, found: `the text of ${earlier} again`, expected }];
  });
}

/** What a hint must not say: words in one language or in both. */
export interface Spoilers {
  readonly both: readonly string[];
  readonly labels?: readonly Localized[];
}

/** A first hint that names the answer. */
export function spoiledHint(hint: Localized, path: DataPath, { both, labels = [] }: Spoilers): Mistake[] {
  return LOCALES.flatMap((locale) => {
    const words = [...both, ...labels.map((label) => label[locale])];
    const spoiler = words.find((word) => says(hint[locale], word));
    const expected = 'a first hint that gives away neither the verdict nor the decisive part';
    return spoiler === undefined ? [] : [{ path: [...path, locale], found: quote(spoiler), expected }];
  });
}

/** Whether a text holds a word as a word. One or two characters (`/`, `-`) stand in any text and give nothing away. */
function says(text: string, word: string): boolean {
  if (word.length < 3) return false;
  const at = text.toLowerCase().indexOf(word.toLowerCase());
  if (at < 0) return false;
  const around = `${text[at - 1] ?? ' '}${text[at + word.length] ?? ' '}`;
  return !/[a-z\d]/i.test(around) || !/^[a-z\d -]+$/i.test(word);
}

/** One of several answers to choose from, with the way to its text. */
export interface Offered {
  readonly text: Localized;
  readonly path: DataPath;
}

/** A short answer may be twice as long as another; below this many characters lengths give nothing away. */
const SHORT = { ja: 10, en: 20 };

/** Answers that give themselves away: the longest more than twice as long as the shortest, or one that speaks of the others. */
export function offeredMistakes(offered: readonly Offered[]): Mistake[] {
  return [...offered.flatMap(({ text, path }) => aboutOthers(text, path)), ...unlikeLengths(offered)];
}

/** An answer that speaks of the others ("all of the above"): it means nothing once they are shuffled. */
export function aboutOthers(text: Localized, path: DataPath): Mistake[] {
  const expected = 'an answer of its own: they are shuffled';
  return LOCALES.filter((locale) => ABOUT_OTHERS.test(text[locale])).map((locale) => ({
    path: [...path, locale],
    found: quote(text[locale]),
    expected,
  }));
}

function unlikeLengths(offered: readonly Offered[]): Mistake[] {
  return LOCALES.flatMap((locale) => {
    const lengths = offered.map(({ text }) => Math.max(text[locale].length, SHORT[locale]));
    const shortest = Math.min(...lengths);
    return offered.flatMap(({ path }, index): Mistake[] => {
      const length = lengths[index] ?? 0;
      if (length <= shortest * 2) return [];
      const expected = `answers of like length (the shortest has ${String(shortest)}, at most twice that)`;
      return [{ path: [...path, locale], found: `${String(length)} characters`, expected }];
    });
  });
}

const ABOUT_OTHERS =
  /\b(?:all|none|both|any|either|neither) of (?:the (?:above|others?|two)|these|them|those)\b|(?:上記?|以上|これら|ほか|他)の?(?:すべて|全部|全て|どれ|いずれ|どちら)|(?:どれ|いずれ|どちら)でもない|(?:すべて|どれも|いずれも|どちらも)(?:正しい|当てはまる)/i;
