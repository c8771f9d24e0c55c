/** Words in Latin letters that need no explanation here. */
const PLAIN = new Set(['Web', 'ID', 'URL', 'OS', 'AI', 'I', 'Wi-Fi', 'PC', 'Windows']);

/** A name or an abbreviation: begins with a capital, and has another or is followed by nothing that makes it a sentence's first word. */
const WORD = /[A-Za-z][\w.+-]*[A-Za-z\d+]|[A-Z]/g;

/**
 * Abbreviations and names in a meaning that no term explains. In Japanese every word in Latin letters is one; in English
 * a word with a capital or a digit inside. What stands in backticks is quoted, not used.
 */
export function unknownWords(means: string, terms: readonly string[]): string[] {
  const isJapanese = /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(means);
  const parts = new Set(terms.flatMap((name) => name.match(WORD) ?? []));
  const words = means.replaceAll(/`[^`]*`/g, ' ').match(WORD) ?? [];
  return words.filter((word) => {
    const bare = word.replace(/(?<=[A-Z])s$/, '');
    return (isJapanese || /.[A-Z\d]/.test(bare)) && !PLAIN.has(bare) && !parts.has(bare);
  });
}
