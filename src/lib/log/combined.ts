import { isAddress } from './address.ts';
import { absent, plain } from './field.ts';
import { finish, gathering, stop } from './gathering.ts';
import { gatherHead, wordsOf } from './head.ts';
import type { Reading } from './record.ts';
import type { Span } from './span.ts';
import { isDigit, skipBlanks, takeNumber, takeText, walk, type Step } from './step.ts';
import { LONGEST_TIME, readTime, type Time } from './time.ts';

const COMMON: readonly Step[] = [
  { name: 'request', take: takeText },
  { name: 'status', take: (raw, at, end) => takeNumber(raw, at, end, 3) },
  { name: 'size', take: (raw, at, end) => takeNumber(raw, at, end, null) },
];
const COMBINED: readonly Step[] = [
  { name: 'referer', take: takeText },
  { name: 'user-agent', take: takeText },
];

/**
 * Reads `[start, end)` as an access-log line of Apache or nginx: `source ident user [time] "request" status size` (common),
 * then `"referer" "user-agent"` (combined); a virtual host in front and other fields behind are accepted. `null` where the
 * line looks like neither.
 *
 * The two differ in escapes (see `undoLogEscape`), in what they log of a request they refuse (nginx no header, Apache only
 * what is before the first NUL) and in the size of an empty answer (`0`, `-`); a line does not say which program wrote it.
 */
export function readCombined(raw: string, start: number, end: number): Reading | null {
  const found = findTime(raw, start, end);
  if (found === null) return readNothing(raw, start, end) ?? stopBeforeTime(raw, start, end);
  const { span, time } = found;
  const gathered = gathering(raw);
  gatherHead(gathered, wordsOf(raw, start, span.start - 1));
  gathered.fields.time = plain(raw, span.start, span.end);
  gathered.instant = time.instant;

  const common = walk(gathered, COMMON, span.end + 1, end);
  if (common.missing !== null) return stop(gathered, 'combined', common.at, common.missing);
  const next = skipBlanks(raw, common.at, end);
  // Tomcat's and Apache's `%D` behind a common line is a bare number; a referer never is.
  const isNumber = next < end && isDigit(raw.charCodeAt(next));
  const number = isNumber ? plain(raw, next, wordEndOf(raw, next, end)) : null;
  const isCommon = next === end || (number !== null && !raw.startsWith(' "', number.span.end));
  if (isCommon) {
    if (next < end) gathered.fields.extra = plain(raw, next, end);
    return finish(gathered, 'common');
  }
  const combined = walk(gathered, COMBINED, number?.span.end ?? common.at, end);
  if (combined.missing !== null) return stop(gathered, 'combined', combined.at, combined.missing);
  const extra = skipBlanks(raw, combined.at, end);
  if (extra < end) gathered.fields.extra = plain(raw, extra, end);
  else if (number !== null) gathered.fields.extra = number;
  return finish(gathered, 'combined');
}

/** A line in which every field is the logger's sign for none. */
function readNothing(raw: string, start: number, end: number): Reading | null {
  if (end - start > 24 || !/^- - - (?:-|\[-\]) (?:-|"-") - -$/.test(raw.slice(start, end))) return null;
  const gathered = gathering(raw);
  gathered.fields.source = absent({ start, end: start + 1 });
  return finish(gathered, 'common');
}

function wordEndOf(raw: string, at: number, end: number): number {
  const blank = raw.indexOf(' ', at);
  return blank < 0 ? end : Math.min(blank, end);
}

/**
 * Finds `[time]`. A user name may hold brackets, so one with a request behind it goes before all others.
 */
function findTime(raw: string, start: number, end: number): { span: Span; time: Time } | null {
  let first: { span: Span; time: Time } | null = null;
  for (let at = raw.indexOf(' [', start); at >= 0 && at < end; at = raw.indexOf(' [', at + 1)) {
    const inner = at + 2;
    const length = raw.slice(inner, Math.min(inner + LONGEST_TIME + 1, end)).indexOf(']');
    const time = length < 0 ? null : readTime(raw.slice(inner, inner + length));
    if (time === null) continue;
    const found = { span: { start: inner, end: inner + length }, time };
    if (raw.startsWith('] "', inner + length)) return found;
    first ??= found;
  }
  return first;
}

/** A line without a time is taken for one of ours only where the beginning is: an address, or three words with a `-`. */
function stopBeforeTime(raw: string, start: number, end: number): Reading | null {
  const bracket = raw.indexOf('[', start);
  const quote = raw.indexOf('"', start);
  const headEnd = Math.min(...[bracket, quote].filter((at) => at >= 0), end);
  const words = wordsOf(raw, start, headEnd).slice(0, 4);
  const texts = words.map((word) => raw.slice(word.start, word.end));
  const dashed = headEnd === bracket && texts.length > 2 && texts.includes('-');
  if (!dashed && !texts.slice(0, 2).some(isAddress)) return null;

  const gathered = gathering(raw);
  if (headEnd === bracket) {
    gatherHead(gathered, words);
    const cut = end - bracket <= LONGEST_TIME && !raw.slice(bracket, end).includes(']');
    return stop(gathered, 'combined', cut ? end : bracket + 1, 'time');
  }
  gatherHead(gathered, words.slice(0, 3));
  return stop(gathered, 'combined', words[3]?.start ?? headEnd, 'time');
}
