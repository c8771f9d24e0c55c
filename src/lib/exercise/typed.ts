/**
 * Whether a typed answer is the one meant, however a keyboard wrote it: full-width letters and digits, curly quotes,
 * an ideographic or no-break space, characters of no width, quotes around the whole, capitals
 * (`research/learning.md` §4.2: a phone's own typography must not make an answer wrong).
 */
export function isTyped(given: string, accepted: readonly string[]): boolean {
  const plain = plainOf(given);
  return plain !== '' && accepted.some((answer) => plainOf(answer) === plain);
}

/** A typed text without what a keyboard may have made of it. */
export function plainOf(text: string): string {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/[\u200b-\u200d\u2060\ufeff]/g, '')
    .replaceAll(/[‘’‚‛′]/g, "'")
    .replaceAll(/[“”„‟″「」『』]/g, '"')
    .replaceAll(/[‐‑‒–—−]/g, '-')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toLowerCase();
  return unquoted(plain);
}

function unquoted(text: string): string {
  const inner = /^(["'`])(.+)\1$/.exec(text)?.[2];
  return inner === undefined ? text : inner.trim();
}
