import { parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import { absent, decoded, plain } from './field.ts';
import { tooDeepAt } from './json-depth.ts';
import { undoJsonEscape } from './json-escape.ts';
import type { Field } from './record.ts';

/** A JSON text inside a raw line. */
interface Source {
  readonly raw: string;
  /** Where the text begins in `raw`; the offsets of the nodes count from here. */
  readonly base: number;
  /** Where it stopped being JSON, counted from `base`; nothing from there on is read. */
  readonly limit: number;
}

/** A value in a JSON text: a scalar, an object, or a list. */
export type JsonValue = Field | JsonObject | readonly JsonValue[];

/** One object of a JSON text, its values as fields whose spans point into the raw line. */
export class JsonObject {
  readonly #source: Source;
  readonly #members = new Map<string, Node>();

  constructor(source: Source, node: Node) {
    this.#source = source;
    for (const property of node.children ?? []) {
      const [key, value] = property.children ?? [];
      if (key === undefined || value === undefined || value.offset >= source.limit) continue;
      // Of a name that stands twice the last counts, as it does for every program that reads the log.
      this.#members.set(String(key.value), property);
    }
  }

  has(name: string): boolean {
    return this.#members.has(name);
  }

  /** The names, in the order of the line. */
  get names(): readonly string[] {
    return [...this.#members.keys()];
  }

  /** The name itself as a field: in an object of headers it is something that was sent. */
  name(name: string): Field | null {
    const node = this.#members.get(name)?.children?.[0];
    return node === undefined ? null : scalarOf(this.#source, node);
  }

  value(name: string): JsonValue | null {
    const node = this.#members.get(name)?.children?.[1];
    return node === undefined ? null : valueOf(this.#source, node);
  }

  /**
   * The string, number or boolean of that name; a field without a value where it is `null`. A list of one is that one:
   * Elasticsearch writes all its `fields` so, DShield the User-Agent.
   */
  scalar(name: string): Field | null {
    const node = this.#single(name);
    return node === undefined || isContainer(node) ? null : scalarOf(this.#source, node);
  }

  /** The text of a string, for asking what kind of line this is. */
  text(name: string): string | null {
    const node = this.#single(name);
    return node?.type === 'string' ? String(node.value) : null;
  }

  object(name: string): JsonObject | null {
    const value = this.value(name);
    return value instanceof JsonObject ? value : null;
  }

  /** The list of that name; none where it is missing or is not a list. */
  list(name: string): readonly JsonValue[] {
    const value = this.value(name);
    return isList(value) ? value : [];
  }

  #single(name: string): Node | undefined {
    const node = this.#members.get(name)?.children?.[1];
    return node?.type === 'array' && node.children?.length === 1 ? node.children[0] : node;
  }
}

export function isList(value: JsonValue | null): value is readonly JsonValue[] {
  return Array.isArray(value);
}

export function isScalar(value: JsonValue | null | undefined): value is Field {
  return value !== null && value !== undefined && !isList(value) && !(value instanceof JsonObject);
}

function isContainer(node: Node): boolean {
  return node.type === 'object' || node.type === 'array';
}

function valueOf(source: Source, node: Node): JsonValue {
  if (node.type === 'object') return new JsonObject(source, node);
  if (node.type !== 'array') return scalarOf(source, node);
  const items = (node.children ?? []).filter(({ offset }) => offset < source.limit);
  return items.map((item) => valueOf(source, item));
}

function scalarOf({ raw, base }: Source, node: Node): Field {
  const start = base + node.offset;
  const end = start + node.length;
  if (node.type === 'null') return absent({ start, end });
  if (node.type !== 'string') return plain(raw, start, end);
  const inner = { start: start + 1, end: isClosed(raw, start, end) ? end - 1 : end };
  // An escape is longer than what it says.
  const isPlain = inner.end - inner.start === String(node.value).length;
  const layer = isPlain ? null : undoJsonEscape(raw.slice(inner.start, inner.end));
  return layer === null ? plain(raw, inner.start, inner.end) : decoded(layer, inner.start);
}

/** Whether the string `[start, end)` has its closing quote; one that the end of the line cut may end in `\"`. */
function isClosed(raw: string, start: number, end: number): boolean {
  let at = end - 1;
  if (raw[at] !== '"' || at === start) return false;
  while (raw[at - 1] === '\\' && at - 1 > start) at -= 1;
  return (end - 1 - at) % 2 === 0;
}

/** A text read as JSON: its object as far as it goes, and where it stopped, if it did. */
export interface JsonText {
  /** `null` where the text is no object. */
  readonly object: JsonObject | null;
  /** Offset in `raw` of what is not JSON, `null` where all is. */
  readonly stoppedAt: number | null;
}

/** Reads `[start, end)` as one JSON object (RFC 8259: no comments, no trailing commas). */
export function parseObject(raw: string, start: number, end: number): JsonText {
  const text = start === 0 && end === raw.length ? raw : raw.slice(start, end);
  const deep = tooDeepAt(text);
  if (deep >= 0) return { object: null, stoppedAt: start + deep };
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true });
  const limit = errors[0] === undefined ? text.length : limitOf(errors[0]);
  const object = root?.type === 'object' ? new JsonObject({ raw, base: start, limit }, root) : null;
  return { object, stoppedAt: errors.length > 0 ? start + Math.min(limit, text.length) : null };
}

/** A string that just ends is kept as far as it goes; of all else nothing is known from the error on. */
function limitOf({ error, offset, length }: ParseError): number {
  return printParseErrorCode(error) === 'UnexpectedEndOfString' ? offset + length : offset;
}
