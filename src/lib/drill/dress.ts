import { read } from '../log/detect.ts';
import { textIn } from '../log/field.ts';
import type { Reading } from '../log/record.ts';
import { numberBelow, oneOf } from './draw.ts';
import { stamped, timeOf } from './stamp.ts';
import { edited } from './without.ts';

/** Documentation addresses (RFC 5737), the three nets of them. */
const NETS = ['192.0.2', '198.51.100', '203.0.113'];
const HEX = 16;

/** Midnight in Japan of the first day of the year in which undated lines are said to have come, and its days. */
const TOKYO = 9 * 3_600_000;
const YEAR = Date.UTC(2026, 0, 1) - TOKYO;
const DAYS = 365;
const DAY = 86_400_000;

/** The moment at which a day begins in Japan; `day` is `yyyy-mm-dd`. */
function midnightInJapan(day: string): number {
  return Date.parse(`${day}T00:00:00+09:00`);
}

/**
 * The line as from another visitor at another time, both drawn by the seed: on the day given in Japanese time, or on some day
 * of 2026. Nothing else changes, and no sign looks at either.
 */
export function dressed(raw: string, seed: string, day: string | null = null): string {
  const utc = momentOn(day, seed);
  const timed = withTime(raw, read(raw), utc);
  const reading = read(timed);
  return [...replacements(reading, seed)].reduce(
    (line, [old, put]) => line.replaceAll(old, () => put),
    withSource(timed, reading, seed),
  );
}

/** Of a day given, a moment at which it is that day in UTC, too: most logs write the time so. */
function momentOn(day: string | null, seed: string): number {
  const second = (count: number): number => numberBelow(count, `${seed} second`) * 1000;
  if (day === null) return YEAR + numberBelow(DAYS, `${seed} day`) * DAY + second(DAY / 1000);
  return midnightInJapan(day) + TOKYO + second((DAY - TOKYO) / 1000);
}

function withTime(raw: string, reading: Reading, utc: number): string {
  const time = timeOf(reading);
  const text = time === null ? null : stamped(time.text, utc);
  return time === null || text === null ? raw : edited(raw, [{ span: time.span, text }]);
}

/** The visitor's address; what names it again (a message, an address to fetch from) names the new one. */
function withSource(raw: string, { fields }: Reading, seed: string): string {
  const old = textIn(fields.source);
  if (old === null || !/^\d+\.\d+\.\d+\.\d+$/.test(old)) return raw;
  const address = `${oneOf(NETS, `${seed} net`) ?? NETS[0]}.${11 + numberBelow(240, `${seed} host`)}`;
  // The address of the honeypot, of a server it shall fetch from: not that of the visitor.
  if (raw.includes(address)) return raw;
  // Cowrie's message names it in words, and a sample may name another there.
  const said = raw.replace(/(?<="New connection: )[\d.]{7,15}/, old);
  return said.replaceAll(
    new RegExp(`(?<![\\d.])${old.replaceAll('.', String.raw`\.`)}(?![\\d.])`, 'g'),
    address,
  );
}

/** Numbers a honeypot gives to a connection, and the message in which it names them again. */
function* replacements(
  { fields, format }: Reading,
  seed: string,
): Generator<readonly [string | RegExp, string]> {
  if (format !== 'cowrie') return;
  const session = textIn(fields.session);
  if (session !== null && /^[0-9a-f]{12}$/.test(session)) yield [session, hex(seed)];
  const port = textIn(fields['source-port']);
  if (port === null || !/^\d{5}$/.test(port)) return;
  const other = String(32_768 + numberBelow(28_000, `${seed} port`));
  yield [`"src_port":${port}`, `"src_port":${other}`];
  yield [/(?<="New connection: [\d.]{7,15}:)\d+/g, other];
}

function hex(seed: string): string {
  return Array.from({ length: 12 }, (_, index) =>
    numberBelow(HEX, `${seed} session ${index}`).toString(HEX),
  ).join('');
}
