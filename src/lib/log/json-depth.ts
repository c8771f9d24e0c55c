/** Deeper than any log of a honeypot, and far from what a recursive reader can bear. */
const DEEPEST = 100;

/**
 * Where a JSON text opens more than `DEEPEST` objects and lists inside each other, -1 where it does not. A visitor may send
 * a hundred thousand `[`, and a logger that parses what it gets may write them down.
 */
export function tooDeepAt(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x22) at = closingQuote(text, at);
    else if (code === 0x7b || code === 0x5b) {
      depth += 1;
      if (depth > DEEPEST) return at;
    } else if (code === 0x7d || code === 0x5d) depth -= 1;
  }
  return -1;
}

/** Where the string that opens at `at` closes; the end of the text where it does not. */
function closingQuote(text: string, at: number): number {
  for (let quote = text.indexOf('"', at + 1); quote >= 0; quote = text.indexOf('"', quote + 1)) {
    let backslashes = 0;
    while (text.charCodeAt(quote - 1 - backslashes) === 0x5c && quote - 1 - backslashes > at)
      backslashes += 1;
    if (backslashes % 2 === 0) return quote;
  }
  return text.length;
}
