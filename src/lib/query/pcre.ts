import type { Dialect } from './pattern.ts';

const SPECIAL = /[\\^$.*+?()[\]{}|]/;

/** One character for itself in PCRE. */
export function pcreLetter(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20 || code === 0x7f) return `\\x${code.toString(16).padStart(2, '0')}`;
  return SPECIAL.test(character) ? `\\${character}` : character;
}

/** The regular expressions of `grep -P` (PCRE2), which are nearly those of JavaScript. */
export const PCRE: Dialect = {
  letter: pcreLetter,
  any: '.',
  set: (kind, negate) => {
    const letter = { digit: 'd', space: 's', word: 'w' }[kind];
    return `\\${negate ? letter.toUpperCase() : letter}`;
  },
  inClass: (character) => (/[\\\]^-]/.test(character) ? `\\${character}` : pcreLetter(character)),
  group: '(?:',
  // PCRE has no `\u`, and an end inside of a look is the end of the field, which it cannot know.
  assertion: (text) => (/\\u|(?<!\\)\$/.test(text) ? null : text),
  edge: (kind) => (kind === 'start' ? '^' : '$'),
};
