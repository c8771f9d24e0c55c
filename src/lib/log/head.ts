import { isAddress } from './address.ts';
import { dashed, escaped, plain } from './field.ts';
import type { Gathering } from './gathering.ts';
import type { Field } from './record.ts';
import type { Span } from './span.ts';

/** The words of `[start, end)`, split at blanks. */
export function wordsOf(raw: string, start: number, end: number): readonly Span[] {
  const words: Span[] = [];
  for (let at = start; at < end;) {
    const blank = raw.indexOf(' ', at);
    const wordEnd = blank < 0 ? end : Math.min(blank, end);
    if (wordEnd > at) words.push({ start: at, end: wordEnd });
    at = wordEnd + 1;
  }
  return words;
}

/**
 * Reads what stands before the time of a combined line: `[virtual-host] source [ident [user]]`. A list of addresses with
 * commas (X-Forwarded-For in the first place) is one source; the user is all that is left and may have blanks.
 */
export function gatherHead(gathered: Gathering, words: readonly Span[]): void {
  const { raw, fields } = gathered;
  const texts = words.slice(0, 4).map((word) => raw.slice(word.start, word.end));
  const [host, ...others] = words;
  if (host === undefined) return;
  const hosted = startsWithVirtualHost(texts);
  if (hosted) fields['virtual-host'] = plain(raw, host.start, host.end);

  const rest = hosted ? others : words;
  const last = rest.findIndex((word) => raw[word.end - 1] !== ',');
  const [first, lastSource, ident, user] = [rest[0], rest[last], rest[last + 1], rest[last + 2]];
  if (first === undefined || lastSource === undefined) return;
  fields.source = dashed(raw, first.start, lastSource.end);
  if (ident !== undefined) fields.ident = escaped(raw, ident.start, ident.end);
  if (user !== undefined) fields.user = userField(raw, user.start, words.at(-1)?.end ?? user.end);
}

/** Apache writes an empty user name as `""`. */
function userField(raw: string, start: number, end: number): Field {
  return raw.slice(start, end) === '""' ? plain(raw, start + 1, start + 1) : escaped(raw, start, end);
}

/**
 * Whether the first word is the site that was asked (Apache's `%v` or `%v:%p`), not the visitor: an address follows it, or
 * it has a port, or the two dashes come one word late.
 */
function startsWithVirtualHost(words: readonly string[]): boolean {
  const [first = '', second = '', third = ''] = words;
  if (words.length < 3 || first.endsWith(',')) return false;
  if (isAddress(second)) return words.length > 3 || !isAddress(first);
  if (words.length < 4 || second === '-' || isAddress(first)) return false;
  return third === '-' || /:\d{1,5}$/.test(first);
}
