import type { Dialect } from './pattern.ts';

const RESERVED = /[.?+*|{}[\]()"\\#@&<>~^$/-]/;
const SETS = {
  digit: { out: '[0-9]', not: '[^0-9]', inside: '0-9' },
  word: { out: '[A-Za-z0-9_]', not: '[^A-Za-z0-9_]', inside: 'A-Za-z0-9_' },
  space: { out: '[ \t\r\n]', not: '[^ \t\r\n]', inside: ' \t\r\n' },
} as const;

/**
 * Regular expressions of Lucene (Elasticsearch reference, "Regular expression syntax"): they always match a whole value,
 * know no `\b` and no look-around, and `# @ & < > ~` mean something.
 */
export const LUCENE: Dialect = {
  letter: (character) => (RESERVED.test(character) ? `\\${character}` : character),
  any: '.',
  set: (kind, negate, inClass) => {
    const set = SETS[kind];
    // A negated set inside brackets has no way of its own: everything is taken.
    if (inClass) return negate ? ' -~' : set.inside;
    return negate ? set.not : set.out;
  },
  inClass: (character) => (RESERVED.test(character) ? `\\${character}` : character),
  group: '(',
  assertion: () => null,
  edge: () => null,
};
