/**
 * Reads a query in KQL by the rules of Elastic's reference ("Kibana Query Language"): `field : value` joined by `and`, `or`,
 * `not` and brackets; outside of quotes `\ ( ) : < > " * { }` need a backslash, `*` stands for anything. Throws where it is
 * none.
 */
export function readKql(query: string): readonly KqlTerm[] {
  const reader = new KqlReader(query);
  const terms = reader.expression();
  reader.end();
  return terms;
}

export interface KqlTerm {
  readonly field: string;
  /** The texts between the stars. */
  readonly pieces: readonly string[];
  readonly negated: boolean;
}

class KqlReader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  expression(): KqlTerm[] {
    const terms = this.#factor();
    while (this.#take(/ (?:and|or) /y) !== null) terms.push(...this.#factor());
    return terms;
  }

  end(): void {
    if (this.#at < this.#text.length) throw new Error(`KQL stops at ${this.#text.slice(this.#at)}`);
  }

  #factor(): KqlTerm[] {
    const negated = this.#take(/not /y) !== null;
    const terms = this.#take(/\(/y) === null ? [this.#term()] : this.#bracketed();
    return negated ? terms.map((term) => ({ ...term, negated: true })) : terms;
  }

  #bracketed(): KqlTerm[] {
    const terms = this.expression();
    if (this.#take(/\)/y) === null) throw new Error(`KQL misses ) at ${this.#text.slice(this.#at)}`);
    return terms;
  }

  #term(): KqlTerm {
    const field = this.#take(/[\w.-]+/y);
    if (field === null || this.#take(/ : /y) === null)
      throw new Error(`no field at ${this.#text.slice(this.#at)}`);
    const value = this.#take(
      /(?:\\[\\():<>"*{}tnr]|\\(?:and|or|not)\b|(?! (?:and|or) )[^\\():<>"{}\t\n\r])+/iy,
    );
    if (value === null) throw new Error(`no value at ${this.#text.slice(this.#at)}`);
    const pieces = value.split(/(?<!\\)\*/).map((piece) => piece.replaceAll(/\\(.)/g, '$1'));
    return { field, pieces, negated: false };
  }

  #take(pattern: RegExp): string | null {
    pattern.lastIndex = this.#at;
    const [found] = pattern.exec(this.#text) ?? [];
    if (found === undefined) return null;
    this.#at += found.length;
    return found;
  }
}
