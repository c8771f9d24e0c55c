import type { Layer } from './layer.ts';
import { rewrite, type Written } from './rewrite.ts';
import { isShellWord } from './shell-word.ts';

/**
 * A word made of pieces: letters, quoted letters, and what says nothing (`''`, `""`, `` `` ``, `$@`, a backslash before a
 * letter). Or bash's `$'…'` around a path, once its escapes are undone.
 */
const WORD =
  /\$'(?<path>[\w/.][\w/.~-]{0,63})'|(?:[a-z\d]|''|""|``|\$@|\\(?=[a-z])|'[a-z\d]{1,16}'|"[a-z\d]{1,16}"){2,}/gi;

/** A sign that the shell takes away. */
const SIGN = /['"`\\]|\$@/;

/**
 * Undoes quotes that only split a word: `w'g'et`, `c""at`, `wh\oami`, `who$@ami` (POSIX shell §2.2). Only where the word is a
 * program's or a well-known folder's, so that ordinary text keeps its quotes. `null` where there is none.
 */
export function undoShellQuote(text: string): Layer | null {
  if (!SIGN.test(text)) return null;
  return rewrite(text, 'shell-quote', WORD, ({ 0: match, index, groups }) => {
    if (groups?.path !== undefined) return unquoted(match.slice(0, -1), index, 2);
    if (!SIGN.test(match)) return null;
    const characters = unquoted(match, index, 0);
    return isSplit(match) && isShellWord(characters.map(({ character }) => character).join(''))
      ? characters
      : null;
  });
}

/** A sign between two letters, not only around them: `'cat'` is a quoted word as any other. */
function isSplit(match: string): boolean {
  return /[a-z\d](?:['"`\\]|\$@)+[a-z\d]/i.test(match);
}

/** The letters of `match` from `from` on, where it begins at `at` in the text. */
function unquoted(match: string, at: number, from: number): Written[] {
  const characters: Written[] = [];
  for (let i = from; i < match.length; i += 1) {
    const character = match.charAt(i);
    const start = at + i;
    if (/[\w/.~-]/.test(character)) characters.push({ character, start, end: start + 1 });
  }
  return characters;
}
