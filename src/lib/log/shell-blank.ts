import type { Layer } from './layer.ts';
import { asTheyStand, rewrite, type Written } from './rewrite.ts';
import { isShellWord } from './shell-word.ts';

/** `$IFS`, also with an empty parameter behind it (`$IFS$9`), `${IFS}`, `${IFS%??}`, `${IFS:0:1}`. */
const BLANK =
  /(?:\$IFS\b|\$\{IFS(?:[%#:,^/@][^{}]{0,16})?\})(?:\$[1-9@*])?|\{(?<list>[^\s{}"';&|<>]{2,512})\}/g;

/**
 * Undoes what stands for a blank where a shell is not given one: the variable that holds blanks (POSIX shell §2.5.3 IFS,
 * §2.6.2 parameter expansion) and the brace list that makes words, `{cat,/etc/passwd}` (bash manual, "Brace Expansion"),
 * the latter only where it begins with a program's name. `null` where there is none.
 */
export function undoShellBlank(text: string): Layer | null {
  if (!text.includes('IFS') && !text.includes('{')) return null;
  return rewrite(text, 'shell-blank', BLANK, (match) => {
    const list = match.groups?.list;
    if (list !== undefined) return wordsOf(text, match.index + 1, list);
    return [{ character: ' ', start: match.index, end: match.index + match[0].length }];
  });
}

/** The words of a brace list that begins at `at`, a blank for each comma. */
function wordsOf(text: string, at: number, list: string): Written[] | null {
  const comma = list.indexOf(',');
  const isList = comma > 0 && !/[\w$\\]/.test(text[at - 2] ?? '') && isShellWord(list.slice(0, comma));
  if (!isList) return null;
  return asTheyStand(text, at, at + list.length).map((written) =>
    written.character === ',' ? { ...written, character: ' ' } : written,
  );
}
