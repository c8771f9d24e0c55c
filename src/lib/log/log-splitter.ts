import { read } from './detect.ts';
import { csvColumns } from './heralding-csv.ts';
import { beginsWithMethod, isRequestLine, LOOKAHEAD } from './http.ts';
import { httpEnd } from './http-extent.ts';
import { JsonWalk } from './json-walk.ts';
import { LineEnds, lineEndsIn } from './line-ends.ts';
import type { Reading } from './record.ts';
import { isWhite, skipWhite } from './white.ts';

/** A reading with its place in the log. */
export interface Numbered {
  readonly reading: Reading;
  /** The line in which it begins, from 1. */
  readonly line: number;
  /** How many lines it takes. */
  readonly lines: number;
  /** Offset of `reading.raw` in the log, in UTF-16 units. */
  readonly start: number;
}

/** More than any record has: what grows beyond it is read as it is, so that one open bracket does not eat the memory. */
const LONGEST = 8_388_608;

/**
 * Cuts a log into readings while it comes in, and holds no more of it than the record that is not yet whole. Lines end with
 * CRLF, LF or CR; blank ones are passed over. JSON may stand one object a line, over several lines, in lists, or in an
 * answer of Elasticsearch, of which each document is read; a request is read with its headers and its body. All that is not
 * white space belongs to a reading, but the brackets and commas around objects and what an answer of Elasticsearch says about
 * itself.
 */
export class LogSplitter {
  #text = '';
  #at = 0;
  /** Where `#text` begins in the log. */
  #base = 0;
  #line = 1;
  #lines = new LineEnds('');
  /** A CR at the end of a chunk, until it is known whether an LF follows. */
  #held = '';
  #isLast = false;
  /** How many lists of objects are open. */
  #lists = 0;
  /** The answer of Elasticsearch in whose list we are. */
  #answer: JsonWalk | null = null;
  #isAfterObject = false;
  #columns: readonly string[] | undefined = undefined;

  /** The readings that are whole with this chunk; those not taken come with the next. */
  *push(chunk: string): Generator<Numbered, void> {
    const held = chunk.endsWith('\r') ? '\r' : '';
    this.#take(this.#held + (held === '' ? chunk : chunk.slice(0, -1)));
    this.#held = held;
    yield* this.#readings();
  }

  /** The readings that are left when no more comes. */
  *end(): Generator<Numbered, void> {
    this.#take(this.#held);
    this.#held = '';
    this.#isLast = true;
    yield* this.#readings();
  }

  #take(more: string): void {
    this.#text = this.#text.slice(this.#at) + more;
    this.#base += this.#at;
    this.#at = 0;
    this.#lines = new LineEnds(this.#text);
  }

  *#readings(): Generator<Numbered, void> {
    for (;;) {
      while (this.#skipsWhite() || this.#skipsSign() || this.#skipsAnswer());
      const end = this.#end();
      if (end === null) return;
      // An answer of Elasticsearch has begun.
      if (end === this.#at) continue;
      yield this.#numbered(end);
    }
  }

  #moveTo(at: number): void {
    this.#line += lineEndsIn(this.#text, this.#at, at);
    this.#at = at;
  }

  #skipsWhite(): boolean {
    const at = skipWhite(this.#text, this.#at);
    if (at === this.#at) return false;
    this.#moveTo(at);
    return true;
  }

  /** Passes over one sign of a list of objects. */
  #skipsSign(): boolean {
    const sign = this.#text[this.#at];
    const isComma = sign === ',' && (this.#lists > 0 || this.#isAfterObject);
    const closes = sign === ']' && this.#lists > (this.#answer === null ? 0 : 1);
    const opens = sign === '[' && this.#isList();
    if (!isComma && !closes && !opens) return false;
    this.#lists += opens ? 1 : closes ? -1 : 0;
    this.#at += 1;
    this.#isAfterObject = false;
    return true;
  }

  /** Whether the bracket here opens a list of objects; a line of WOWHoneypot begins with one too. */
  #isList(): boolean {
    const next = this.#text[skipWhite(this.#text, this.#at + 1)];
    return next === '{' || next === ']';
  }

  /** Passes over what an answer of Elasticsearch says behind its list of documents, up to the next list or its end. */
  #skipsAnswer(): boolean {
    if (this.#answer === null || this.#text[this.#at] !== ']') return false;
    const walk = this.#answer.copy();
    const { kind, end } = walk.run(this.#text, this.#lines, this.#at, true);
    const isOpen = kind === 'cut' || (kind === 'broken' && end === this.#text.length);
    if (isOpen && !this.#isReady()) return false;
    // What is no answer after all is read as what it may be.
    this.#moveTo(kind === 'broken' ? this.#at + 1 : end);
    this.#answer = kind === 'hits' ? walk : null;
    this.#lists = kind === 'hits' ? 1 : 0;
    return true;
  }

  /** Where the record that begins here ends; `null` where it is not whole yet, or none begins. */
  #end(): number | null {
    const [text, at] = [this.#text, this.#at];
    if (at === text.length) return null;
    const isWaiting = this.#answer !== null && text[at] === ']';
    if (isWaiting || (text[at] === '[' && skipWhite(text, at + 1) === text.length && !this.#isReady())) {
      return null;
    }
    if (text[at] === '{') return this.#objectEnd();
    return this.#lineEnd();
  }

  /** Where the line ends, or the request that begins with it. Whether one does may hang on the line behind it. */
  #lineEnd(): number | null {
    const [text, at] = [this.#text, this.#at];
    const lineEnd = this.#lines.endFrom(at);
    const isRequest = isRequestLine(text, at, lineEnd, text.length);
    const end = isRequest ? httpEnd(text, at) : lineEnd;
    const isOpen = isRequest
      ? !text.includes('\n', end)
      : beginsWithMethod(text, at) && text.length < lineEnd + LOOKAHEAD;
    return (!isOpen && end < text.length) || this.#isReady() ? end : null;
  }

  /** Where the object ends; where it is an answer of Elasticsearch, we go into its list and no record has begun. */
  #objectEnd(): number | null {
    const walk = new JsonWalk();
    const { kind, end } = walk.run(this.#text, this.#lines, this.#at, this.#lists === 0);
    if (kind !== 'whole' && kind !== 'hits' && end === this.#text.length && !this.#isReady()) return null;
    if (kind !== 'hits') return end;
    this.#moveTo(end);
    this.#answer = walk;
    this.#lists = 1;
    return end;
  }

  /** Whether what is there has to do. */
  #isReady(): boolean {
    return this.#isLast || this.#text.length - this.#at > LONGEST;
  }

  #numbered(end: number): Numbered {
    const start = this.#at;
    let trimmed = end;
    while (isWhite(this.#text.charCodeAt(trimmed - 1))) trimmed -= 1;
    const raw = this.#text.slice(start, trimmed);
    const line = this.#line;
    this.#moveTo(trimmed);
    this.#isAfterObject = raw.startsWith('{');
    const reading = read(raw, this.#columns);
    if (reading.format === 'heralding') this.#columns = csvColumns(raw) ?? this.#columns;
    return { reading, line, lines: this.#line - line + 1, start: this.#base + start };
  }
}
