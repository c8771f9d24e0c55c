import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WordSearch } from './word-search.ts';

test('finds exactly the words that stand in a text, whatever their case', () => {
  const letters = fc.constantFrom('a', 'b', 'c', '/', '.');
  const word = fc.string({ unit: letters, minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(
      fc.uniqueArray(word, { maxLength: 12 }),
      fc.string({ unit: fc.oneof(letters, fc.constantFrom('A', 'B', 'é', '\0')), maxLength: 40 }),
      (words, text) => {
        const found = new Set<number>();
        new WordSearch(words).search(text, (index) => found.add(index));
        const there = words.flatMap((it, index) => (text.toLowerCase().includes(it) ? [index] : []));
        expect([...found].sort((a, b) => a - b)).toEqual(there);
      },
    ),
  );
});
