import type { Encoding } from './layer.ts';
import type { Span } from './span.ts';

/** The log formats the site reads. `design/vocabulary`: one file each in this folder. */
export const FORMATS = [
  'wowhoneypot',
  'combined',
  'common',
  'cowrie',
  'tanner',
  'heralding',
  'dionaea',
  'elasticpot',
  'honeytrap',
  'dshield',
  'h0neytr4p',
  'ecs',
  'web-json',
  'error-log',
  'http',
] as const;
export type Format = (typeof FORMATS)[number];

/**
 * Names of the fields a line can have. Not every format has each: combined has no Host header, WOWHoneypot has its
 * User-Agent inside the base64.
 */
export const FIELD_NAMES = [
  'virtual-host',
  'source',
  'ident',
  'user',
  'time',
  'host',
  'request',
  'method',
  'target',
  'path',
  'query',
  'version',
  'status',
  'size',
  'match',
  'referer',
  'user-agent',
  'payload',
  'body',
  'extra',
  'source-port',
  'destination',
  'destination-port',
  'protocol',
  'event',
  'command',
  'url',
  'session',
  'sensor',
] as const;
export type FieldName = (typeof FIELD_NAMES)[number];

/** One field of a line. */
export interface Field {
  /**
   * What was sent, as far as the line can say: the logger's own escapes (`\x22`, `\"`) are undone, the visitor's
   * encodings (percent, plus, base64 in a parameter) are left. `null` where the logger wrote its sign for "none" (`-`).
   */
  readonly value: string | null;
  /** Where it stands in the raw line, without the quotes or brackets around it. */
  readonly span: Span;
  /** What was undone to get `value` from the raw text, outermost first; empty where it stands there as it is. */
  readonly encodings: readonly Encoding[];
  /**
   * The way back: `offsets[i]` is where character `i` of `value` begins in the raw line, `offsets[value.length]` where the
   * last one ends. `null` where `value` is the raw text under `span`, character for character.
   */
  readonly offsets: readonly number[] | null;
}

/** One `name=value` of a query string or a form body. Values are not yet percent-decoded. */
export interface Pair {
  readonly name: Field;
  /** Absent where the pair has no `=`. */
  readonly value?: Field;
}

/** One header line of a request logged whole. */
export interface Header {
  readonly name: Field;
  readonly value: Field;
}

/** A name and a password that were tried; each absent (`null`) where the log says there was none. */
export interface Credential {
  readonly user: Field | null;
  readonly password: Field | null;
}

/** What a line says about when, read from its time field. */
export interface Instant {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  readonly utc: number;
  /** Minutes east of UTC, as written in the line; `null` where nothing is written and the format is known to be UTC. */
  readonly offset: number | null;
}

export type Fields = Readonly<Partial<Record<FieldName, Field>>>;

/** A line read to its end. */
export interface LogRecord {
  readonly ok: true;
  readonly format: Format;
  readonly raw: string;
  readonly fields: Fields;
  readonly instant: Instant | null;
  readonly query: readonly Pair[];
  /** Only in formats that log them (WOWHoneypot, TANNER …), in the order logged. */
  readonly headers: readonly Header[];
  /** Names and passwords that were tried, in order; an `Authorization: Basic` header is not among them. */
  readonly credentials: readonly Credential[];
}

/** A line that stopped making sense; what was read before that is kept. */
export interface Stopped {
  readonly ok: false;
  readonly format: Format | null;
  readonly raw: string;
  readonly fields: Fields;
  readonly instant: Instant | null;
  readonly query: readonly Pair[];
  readonly headers: readonly Header[];
  readonly credentials: readonly Credential[];
  /** Offset into `raw` of the first character that does not fit (where the text of the line ends, if it just ends). */
  readonly stoppedAt: number;
  /** What should stand there. */
  readonly expected: Expected;
}

/** The things a reader can miss in a line; the words for people are in the ui texts. */
export const EXPECTED = [
  'source-address',
  'time',
  'request',
  'closing-quote',
  'status',
  'size',
  'referer',
  'user-agent',
  'host',
  'match',
  'base64',
  'json',
  'object',
  'header',
  'end-of-line',
] as const;
export type Expected = (typeof EXPECTED)[number];

export type Reading = LogRecord | Stopped;
