/**
 * Finds the ends of lines from left to right: CRLF, LF, or CR alone. It remembers the next of each, because looking for a CR
 * that a long text does not have takes as long as the text.
 */
export class LineEnds {
  readonly #text: string;
  #from = 0;
  #lineFeed = -1;
  #carriageReturn = -1;

  constructor(text: string) {
    this.#text = text;
  }

  /** Where the line that holds `at` ends, its line end left out. */
  endFrom(at: number): number {
    const isBack = at < this.#from;
    this.#from = at;
    if (isBack || this.#lineFeed < at) this.#lineFeed = this.#find('\n', at);
    if (isBack || this.#carriageReturn < at) this.#carriageReturn = this.#find('\r', at);
    return Math.min(this.#lineFeed, this.#carriageReturn);
  }

  #find(sign: string, at: number): number {
    const found = this.#text.indexOf(sign, at);
    return found < 0 ? this.#text.length : found;
  }
}

/** How many lines end in `[start, end)`; a CRLF counts once, where its LF stands. */
export function lineEndsIn(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x0a || (code === 0x0d && text.charCodeAt(at + 1) !== 0x0a)) count += 1;
  }
  return count;
}
