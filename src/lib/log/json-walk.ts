import type { LineEnds } from './line-ends.ts';

/** How far a JSON text reaches. */
export interface Extent {
  /**
   * `whole`: to its end. `hits`: to the list of documents in an answer of Elasticsearch, which is read one by one. `broken`:
   * to the end of the last line that can belong to it. `cut`: the text ends too early.
   */
  readonly kind: 'whole' | 'hits' | 'broken' | 'cut';
  readonly end: number;
}

const WORD = /[\w.+-]+/y;

type Expects = 'value' | 'item' | 'key' | 'first-key' | 'colon' | 'next';

/** What a token can be instead of having an end. */
const WRONG = -1;
const UNCLOSED = -2;

interface Opened {
  readonly list: boolean;
  /** Whether the key in front of what is inside was `hits`. */
  hits: boolean;
}

/**
 * Walks over a JSON object (RFC 8259) only to find where it ends, also over several lines. A line that cannot go on with it
 * begins something else: an object that was cut takes none of the lines behind it along. Whether the text is good JSON in
 * all is not asked here.
 */
export class JsonWalk {
  #text = '';
  #open: Opened[] = [];
  #expects: Expects = 'value';
  /** Something in an indented line was wrong: from there on only brackets and strings count. */
  #loose = false;

  /** A walk that has come as far as this one. */
  copy(): JsonWalk {
    const copy = new JsonWalk();
    copy.#open = this.#open.map((opened) => ({ ...opened }));
    copy.#expects = this.#expects;
    copy.#loose = this.#loose;
    return copy;
  }

  /** Walks on from `from` in `text`, where the object begins or the walk has stopped before. */
  run(text: string, lines: LineEnds, from: number, stopsAtHits: boolean): Extent {
    this.#text = text;
    let lineStart = from;
    let lineEnd = lines.endFrom(from);
    for (let at = from; at < text.length;) {
      if (at >= lineEnd) {
        lineStart = at + 1;
        // Nobody who writes an object over several lines leaves the inner ones without an indent.
        if (text[lineStart] === '{') return { kind: 'broken', end: at };
        lineEnd = lines.endFrom(lineStart);
        at = lineStart;
        continue;
      }
      const end = this.#tokenEnd(at, lineEnd);
      if (end === UNCLOSED) return { kind: lineEnd === text.length ? 'cut' : 'broken', end: lineEnd };
      if (end === WRONG && lineStart === from) return { kind: 'broken', end: lineEnd };
      if (end === WRONG && !goesOn(text.charCodeAt(lineStart))) return { kind: 'broken', end: lineStart };
      if (end === WRONG) {
        // The token is read again, as one of a text with a mistake in it.
        at = this.#loose ? at + 1 : at;
        this.#loose = true;
        continue;
      }
      if (this.#open.length === 0) return { kind: 'whole', end };
      if (stopsAtHits && text[at] === '[' && this.#isAtHits()) return { kind: 'hits', end };
      at = end;
    }
    return { kind: 'cut', end: text.length };
  }

  /** Where the token or the blank at `at` ends, `WRONG` where none can stand there. */
  #tokenEnd(at: number, lineEnd: number): number {
    switch (this.#text.charCodeAt(at)) {
      case 0x20:
      case 0x09:
        return at + 1;
      case 0x22:
        return this.#string(at, lineEnd);
      case 0x7b:
        return this.#opens(false) ? at + 1 : WRONG;
      case 0x5b:
        return this.#opens(true) ? at + 1 : WRONG;
      case 0x7d:
        return this.#closes(false) ? at + 1 : WRONG;
      case 0x5d:
        return this.#closes(true) ? at + 1 : WRONG;
      case 0x3a:
        return this.#passes('colon', 'value') ? at + 1 : WRONG;
      case 0x2c:
        return this.#passes('next', this.#open.at(-1)?.list === true ? 'value' : 'key') ? at + 1 : WRONG;
      default:
        return this.#word(at);
    }
  }

  #string(at: number, lineEnd: number): number {
    const quote = closingQuote(this.#text, at, lineEnd);
    if (quote === UNCLOSED) return UNCLOSED;
    const top = this.#open.at(-1);
    if (top !== undefined && (this.#expects === 'key' || this.#expects === 'first-key')) {
      top.hits = quote === at + 5 && this.#text.startsWith('hits', at + 1);
      this.#expects = 'colon';
      return quote + 1;
    }
    return this.#takesValue() ? quote + 1 : WRONG;
  }

  #word(at: number): number {
    WORD.lastIndex = at;
    return WORD.test(this.#text) && this.#takesValue() ? WORD.lastIndex : WRONG;
  }

  #takesValue(): boolean {
    return this.#passes('value', 'next') || this.#passes('item', 'next');
  }

  #opens(list: boolean): boolean {
    if (!this.#takesValue()) return false;
    this.#open.push({ list, hits: false });
    this.#expects = list ? 'item' : 'first-key';
    return true;
  }

  #closes(list: boolean): boolean {
    const fits = this.#open.at(-1)?.list === list && this.#passes(list ? 'item' : 'first-key', 'next');
    if (!fits && !(this.#open.at(-1)?.list === list && this.#passes('next', 'next'))) return false;
    this.#open.pop();
    this.#expects = 'next';
    return true;
  }

  #passes(expected: Expects, next: Expects): boolean {
    if (this.#expects !== expected && !this.#loose) return false;
    this.#expects = next;
    return true;
  }

  #isAtHits(): boolean {
    return this.#open.at(-2)?.hits === true && this.#open.at(-3)?.hits === true;
  }
}

/** Whether a line that begins so can be a part of an object: it is indented, or closes something. */
function goesOn(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x7d || code === 0x5d;
}

function closingQuote(text: string, at: number, lineEnd: number): number {
  for (
    let quote = text.indexOf('"', at + 1);
    quote >= 0 && quote < lineEnd;
    quote = text.indexOf('"', quote + 1)
  ) {
    let before = quote - 1;
    while (before > at && text.charCodeAt(before) === 0x5c) before -= 1;
    if ((quote - before) % 2 === 1) return quote;
  }
  return UNCLOSED;
}
