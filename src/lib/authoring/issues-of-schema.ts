import type { z } from 'astro/zod';
import type { DataPath, Mistake } from './mistake.ts';
import { didYouMean } from './nearest.ts';
import { quote } from './quote.ts';
import { keysAt, valueAt } from './keys-of-schema.ts';

type Issue = z.core.$ZodIssue;
type Sized = z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig;

const TYPES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'a map of keys and values',
  record: 'a map of keys and values',
  array: 'a list',
  undefined: 'nothing',
};

/** What a Zod issue means to the author, one mistake for each key or value it is about. */
export function mistakesOf(issue: Issue, schema: unknown, data: unknown): Mistake[] {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  const value = valueAt(data, path);
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(key, path, schema, data));
  if (issue.code === 'invalid_key') return [wrongKey(issue, path)];
  return [{ path, found: measured(issue, value), ...expectation(issue, value) }];
}

function unknownKey(key: string, path: DataPath, schema: unknown, data: unknown): Mistake {
  const known = keysAt(schema, data, path);
  const owner = valueAt(data, path);
  const free = known.filter((name) => valueAt(owner, [name]) === undefined);
  // `{ en: one, two }` makes a key of "two".
  const cut = valueAt(owner, [key]) === null && key.includes(' ');
  const help = cut
    ? 'a text with a comma inside { } goes in quotes'
    : didYouMean(key, free.length > 0 ? free : known);
  return {
    path: [...path, key],
    onKey: true,
    found: `the key ${quote(key)}`,
    expected: known.length === 0 ? 'no such key' : `one of ${known.join(', ')}`,
    ...(help === undefined ? {} : { help }),
  };
}

function wrongKey({ issues }: z.core.$ZodIssueInvalidKey, path: DataPath): Mistake {
  const expected = issues[0]?.message ?? 'another key';
  const key = String(path.at(-1));
  // YAML reads `1234` and `12E5` as numbers.
  const help = /^\d+$/.test(key) ? { help: 'a key that looks like a number goes in quotes' } : {};
  return { path, onKey: true, found: `the key ${quote(key)}`, expected, ...help };
}

function measured(issue: Issue, value: unknown): string {
  if ((issue.code === 'too_small' || issue.code === 'too_big') && value !== undefined) {
    if (typeof value === 'string')
      return value.trim() === '' ? 'an empty text' : counted(value.trim().length, 'character');
    if (Array.isArray(value)) return counted(value.length, 'entry');
  }
  return quote(value);
}

function expectation(issue: Issue, value: unknown): Pick<Mistake, 'expected' | 'help'> {
  switch (issue.code) {
    case 'invalid_type':
      return { expected: TYPES[issue.expected] ?? issue.expected, ...quotesFor(issue.expected, value) };
    case 'invalid_value':
      return oneOf(issue.values.map(String), value);
    case 'too_small':
      return { expected: limit(issue, 'at least', issue.minimum) };
    case 'too_big':
      return { expected: limit(issue, 'at most', issue.maximum) };
    case 'invalid_union':
      return union(issue, value);
    default:
      return { expected: issue.message };
  }
}

function union(issue: z.core.$ZodIssueInvalidUnion, value: unknown): Pick<Mistake, 'expected' | 'help'> {
  const inner = issue.errors.flat();
  const values = inner.flatMap((each) => (each.code === 'invalid_value' ? each.values.map(String) : []));
  const options: unknown = Object.getOwnPropertyDescriptor(issue, 'options')?.value;
  if (Array.isArray(options)) values.push(...options.map(String));
  const others = inner.flatMap((each) =>
    each.code === 'invalid_value' ? [] : [expectation(each, value).expected],
  );
  const { help } = oneOf(values, value);
  const all = [...(values.length > 0 ? [`one of ${values.join(', ')}`] : []), ...new Set(others)];
  return { expected: all.join(', or '), ...(help === undefined ? {} : { help }) };
}

function oneOf(values: readonly string[], value: unknown): Pick<Mistake, 'expected' | 'help'> {
  const help = typeof value === 'string' ? didYouMean(value, values) : undefined;
  const expected = values.length === 1 ? (values[0] ?? '') : `one of ${values.join(', ')}`;
  return { expected, ...(help === undefined ? {} : { help }) };
}

/** YAML reads `200`, `1E10` and `true` as other things than text; the cure is always the same. */
function quotesFor(expected: string, value: unknown): Pick<Mistake, 'help'> {
  const other = typeof value === 'number' || typeof value === 'boolean';
  return expected === 'string' && other ? { help: 'put it in quotes' } : {};
}

function limit(issue: Sized, how: string, bound: number | bigint): string {
  const exactly = issue.exact === true ? 'exactly' : how;
  const size = Number(bound);
  if (issue.origin === 'string')
    return size === 1 && issue.code === 'too_small' ? 'a text' : `${exactly} ${counted(size, 'character')}`;
  if (issue.origin === 'array') return `${exactly} ${counted(size, 'entry')}`;
  return `${exactly} ${size}`;
}

function counted(count: number, noun: 'character' | 'entry'): string {
  const plural = noun === 'entry' ? 'entries' : 'characters';
  return `${count} ${count === 1 ? noun : plural}`;
}
