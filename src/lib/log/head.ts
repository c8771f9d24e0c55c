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
 * commas (X-Forwarded-For in the first place) is one source, also in quotes, and also where the address of the proxy follows
 * it; the user is all that is left and may have blanks.
 */
export function gatherHead(gathered: Gathering, all: readonly Span[]): void {
  const { raw, fields } = gathered;
  const words = withoutPrefix(raw, all);
  const texts = words.slice(0, 4).map((word) => raw.slice(word.start, word.end));
  const [host, ...others] = words;
  if (host === undefined) return;
  const hosted = startsWithVirtualHost(texts);
  if (hosted) fields['virtual-host'] = dashed(raw, host.start, host.end);

  const rest = hosted ? others : words;
  const last = rest.findIndex((word) => raw[word.end - 1] !== ',');
  const [first, lastSource] = [rest[0], rest[last]];
  if (first === undefined || lastSource === undefined) return;
  fields.source = sourceField(raw, first.start, lastSource.end);
  const proxy = rest[last + 1];
  const isForwarded = last > 0 && proxy !== undefined && isAddress(raw.slice(proxy.start, proxy.end));
  const [ident, user] = rest.slice(last + (isForwarded ? 2 : 1));
  if (ident !== undefined) fields.ident = escaped(raw, ident.start, ident.end);
  if (user !== undefined) fields.user = userField(raw, user.start, words.at(-1)?.end ?? user.end);
}

/** A list that the logger put in quotes stands without them. */
function sourceField(raw: string, start: number, end: number): Field {
  const isQuoted = raw[start] === '"' && raw[end - 1] === '"' && end - start > 2;
  return isQuoted ? plain(raw, start + 1, end - 1) : dashed(raw, start, end);
}

/** The last three words, where they are `address ident user` and what stands in front is of nobody we know. */
function withoutPrefix(raw: string, words: readonly Span[]): readonly Span[] {
  if (words.length < 5) return words;
  const isAddressAt = (word: Span | undefined) =>
    word !== undefined && isAddress(raw.slice(word.start, word.end));
  const [first, second] = words;
  const isList = first !== undefined && raw[first.end - 1] === ',';
  const isDash = second !== undefined && raw.slice(second.start, second.end) === '-';
  if (isList || isDash || isAddressAt(first) || isAddressAt(second)) return words;
  return isAddressAt(words.at(-3)) ? words.slice(-3) : words;
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
