/** A node's 128 ways on, one a character of ASCII. */
const WIDTH = 128;

/**
 * Finds which of many words stand in a text, in one walk over it (Aho and Corasick, "Efficient string matching", CACM 18(6),
 * 1975, with the failure ways folded into the table). Words are ASCII, in small letters; the text is taken as if it were too.
 */
export class WordSearch {
  readonly #next: Int32Array;
  /** For each node the words that end there. */
  readonly #ends: (readonly number[] | null)[];

  constructor(words: readonly string[]) {
    const size = words.reduce((sum, word) => sum + word.length, 1);
    this.#next = new Int32Array(size * WIDTH);
    const ends: number[][] = [[]];
    for (const [index, word] of words.entries()) {
      let node = 0;
      for (const letter of word) {
        const way = node * WIDTH + letter.charCodeAt(0);
        node = this.#next[way] ?? 0;
        if (node === 0) {
          node = ends.length;
          ends.push([]);
          this.#next[way] = node;
        }
      }
      ends[node]?.push(index);
    }
    this.#close(ends);
    this.#ends = ends.map((some) => (some.length === 0 ? null : some));
  }

  /** Turns the tree into an automaton: where a word breaks off, the walk goes on in the longest other that fits. */
  #close(ends: number[][]): void {
    const failure = new Int32Array(ends.length);
    const queue: number[] = [];
    for (let letter = 0; letter < WIDTH; letter += 1) {
      const node = this.#next[letter] ?? 0;
      if (node !== 0) queue.push(node);
    }
    // The queue grows while it is walked.
    for (const node of queue) {
      const fallback = failure[node] ?? 0;
      ends[node]?.push(...(ends[fallback] ?? []));
      for (let letter = 0; letter < WIDTH; letter += 1) {
        const way = node * WIDTH + letter;
        const next = this.#next[way] ?? 0;
        const other = this.#next[fallback * WIDTH + letter] ?? 0;
        if (next === 0) this.#next[way] = other;
        else {
          failure[next] = other;
          queue.push(next);
        }
      }
    }
  }

  /** Calls `found` with the index of each word that stands in `text`, once for each place where it ends. */
  search(text: string, found: (word: number) => void): void {
    let node = 0;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code >= WIDTH) {
        node = 0;
        continue;
      }
      const letter = code >= 0x41 && code <= 0x5a ? code | 0x20 : code;
      node = this.#next[node * WIDTH + letter] ?? 0;
      const ends = this.#ends[node];
      if (ends) for (const word of ends) found(word);
    }
  }
}
