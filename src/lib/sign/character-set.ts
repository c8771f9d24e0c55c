/** A set of characters of ASCII, as bits: whether two have one in common is four comparisons. */
export class CharacterSet {
  #a = 0;
  #b = 0;
  #c = 0;
  #d = 0;

  static of(codes: Iterable<number>): CharacterSet {
    const set = new CharacterSet();
    for (const code of codes) set.#add(code);
    return set;
  }

  /** The characters of a text; what is not ASCII is left out. */
  static in(text: string): CharacterSet {
    const set = new CharacterSet();
    for (let at = 0; at < text.length; at += 1) set.#add(text.charCodeAt(at));
    return set;
  }

  meets(other: CharacterSet): boolean {
    return ((this.#a & other.#a) | (this.#b & other.#b) | (this.#c & other.#c) | (this.#d & other.#d)) !== 0;
  }

  #add(code: number): void {
    const bit = 1 << (code & 31);
    if (code < 32) this.#a |= bit;
    else if (code < 64) this.#b |= bit;
    else if (code < 96) this.#c |= bit;
    else if (code < 128) this.#d |= bit;
  }
}
