import { absent, dashed, escaped, plain } from './field.ts';
import { gatherRequest, type Gathering } from './gathering.ts';
import { quotedAt } from './quoted.ts';
import type { Expected, Field, FieldName } from './record.ts';

/** What was found where a field should stand. */
export interface Taken {
  /** Also there when it was cut, as far as it goes. */
  readonly field: Field | null;
  /** Where it ends, its closing quote included. */
  readonly end: number;
  /** What is missing at `end`, `null` where the field is whole. */
  readonly missing: 'field' | 'closing-quote' | null;
}

/** One field of a line whose fields follow each other with a blank between them. */
export interface Step {
  readonly name: FieldName & Expected;
  readonly take: (raw: string, at: number, end: number) => Taken;
}

/** How far a series of steps came, and what was missing there. */
export interface Progress {
  readonly at: number;
  readonly missing: Expected | null;
}

/** Takes one step after another from `at` on, as far as the line allows; what is found goes into `gathered`. */
export function walk(gathered: Gathering, steps: readonly Step[], at: number, end: number): Progress {
  for (const { name, take } of steps) {
    const start = skipBlanks(gathered.raw, at, end);
    if (start === at || start === end) return { at: start, missing: name };
    const taken = take(gathered.raw, start, end);
    if (taken.field !== null && name === 'request') gatherRequest(gathered, taken.field);
    else if (taken.field !== null) gathered.fields[name] = taken.field;
    if (taken.missing !== null) {
      return { at: taken.end, missing: taken.missing === 'field' ? name : taken.missing };
    }
    at = taken.end;
  }
  return { at, missing: null };
}

export function skipBlanks(raw: string, at: number, end: number): number {
  let next = at;
  while (next < end && raw[next] === ' ') next += 1;
  return next;
}

/** A quoted text with the logger's escapes undone; `-` without quotes stands for none as `"-"` does. */
export function takeText(raw: string, at: number, end: number): Taken {
  if (isDash(raw, at, end)) return { field: absent({ start: at, end: at + 1 }), end: at + 1, missing: null };
  if (raw[at] !== '"') return { field: null, end: at, missing: 'field' };
  const quoted = quotedAt(raw, at, end);
  const field = escaped(raw, quoted.start, quoted.end);
  if (quoted.closed) return { field, end: quoted.end + 1, missing: null };
  // A cut `-` may be the beginning of anything, so it says nothing yet.
  return { field: field.value === null || field.value === '' ? null : field, end, missing: 'closing-quote' };
}

/** A number of exactly `digits` digits (of any where that is `null`), or `-`. */
export function takeNumber(raw: string, at: number, end: number, digits: number | null): Taken {
  if (isDash(raw, at, end)) return { field: dashed(raw, at, at + 1), end: at + 1, missing: null };
  let next = at;
  while (next < end && isDigit(raw.charCodeAt(next)) && next - at !== digits) next += 1;
  const whole = next > at && (digits === null || next - at === digits) && isWordEnd(raw, next, end);
  const cut = next > at && next === end;
  return { field: whole || cut ? plain(raw, at, next) : null, end: next, missing: whole ? null : 'field' };
}

function isDash(raw: string, at: number, end: number): boolean {
  return raw[at] === '-' && isWordEnd(raw, at + 1, end);
}

function isWordEnd(raw: string, at: number, end: number): boolean {
  return at >= end || raw[at] === ' ';
}

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
