/** Crockford's base 32 (https://www.crockford.com/base32.html): no I, L, O, which look like 1 and 0, and no U. */
export const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Symbols of a group, and one more that checks it. */
const CARRIED = 5;
export const GROUP = CARRIED + 1;
/** Symbols at the end of all, that check the whole. */
const WHOLE = 4;

/** What is wrong with a code, and where: groups count from 1, `text` is what was typed there. */
export type CodeFault =
  | { readonly reason: 'empty' | 'whole' }
  | { readonly reason: 'symbol' | 'group'; readonly group: number; readonly text: string };

/** Values from 0 to 31 as text in groups, `4ZG8K2-…`. */
export function grouped(values: readonly number[]): string {
  const all = [...values, ...checkOfWhole(values)];
  const groups = Array.from({ length: Math.ceil(all.length / CARRIED) }, (_, index) => {
    const group = all.slice(index * CARRIED, (index + 1) * CARRIED);
    return [...group, checkOf(group, index)].map((value) => SYMBOLS.charAt(value)).join('');
  });
  return groups.join('-');
}

/**
 * Reads a code as people type it: any case, O for 0, I and L for 1, full width, with what hyphens and spaces they like. Of
 * one mistyped symbol, two exchanged or one left out it knows the group.
 */
export function ungrouped(typed: string): { readonly values: readonly number[] } | CodeFault {
  const pieces = piecesOf(typed);
  const text = pieces.join('');
  if (text === '') return { reason: 'empty' };
  const odd = [...text].findIndex((symbol) => !SYMBOLS.includes(symbol));
  if (odd >= 0) return { reason: 'symbol', group: Math.floor(odd / GROUP) + 1, text: [...text][odd] ?? '' };

  const symbols = [...text].map((symbol) => SYMBOLS.indexOf(symbol));
  const groups = Array.from({ length: Math.ceil(symbols.length / GROUP) }, (_, index) =>
    symbols.slice(index * GROUP, (index + 1) * GROUP),
  );
  const bad = groups.findIndex((group, index) => checkOf(group.slice(0, -1), index) !== group.at(-1));
  if (bad >= 0) {
    const at = Math.min(bad, oddLength(pieces));
    const there = pieces.length > 1 && at < pieces.length ? pieces[at] : undefined;
    return { reason: 'group', group: at + 1, text: there ?? text.slice(at * GROUP, (at + 1) * GROUP) };
  }

  const all = groups.flatMap((group) => group.slice(0, -1));
  const values = all.slice(0, -WHOLE);
  const isWhole = all.length > WHOLE && checkOfWhole(values).join() === all.slice(-WHOLE).join();
  return isWhole ? { values } : { reason: 'whole' };
}

/** The pieces between hyphens and spaces. Of an address, what stands behind `code=`. */
function piecesOf(typed: string): string[] {
  const [, behind] = /[#&]code=([^&]*)/i.exec(typed) ?? [];
  return (behind ?? typed)
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
    .split(/[\s\p{Dash}ー_.,:]+/u)
    .filter(Boolean);
}

/** The one piece, but the last, that is a little longer or shorter than a group; where there is none, behind them all. */
function oddLength(pieces: readonly string[]): number {
  const found = pieces.findIndex((piece, index) => index < pieces.length - 1 && piece.length !== GROUP);
  // Who puts hyphens elsewhere than we do tells nothing by them.
  const isOurs = pieces.every(
    (piece, index) => index === found || index === pieces.length - 1 || piece.length === GROUP,
  );
  const isNear = Math.abs((pieces[found] ?? '').length - GROUP) <= 2;
  return found >= 0 && isOurs && isNear ? found : Infinity;
}

/**
 * The check symbol of a group: a weighted sum over GF(32). All weights differ, so that one wrong symbol and two exchanged
 * ones never go unseen; the group's place is in it, so that neither do two exchanged groups.
 */
function checkOf(group: readonly number[], index: number): number {
  const place = index % 32;
  // Horner's rule: the last symbol is multiplied once, the first most often.
  return group.reduce((sum, value) => timesAlpha(sum ^ value), 0) ^ place;
}

/** Times x in GF(32), modulo x^5 + x^2 + 1. */
function timesAlpha(value: number): number {
  const twice = value << 1;
  return twice & 32 ? twice ^ 0b100101 : twice;
}

/** Twenty bits of FNV-1a, and how many there are. */
function checkOfWhole(values: readonly number[]): number[] {
  const start = Math.imul(0x811c9dc5 ^ values.length, 0x01000193);
  const hash = values.reduce((sum, value) => Math.imul(sum ^ value, 0x01000193), start);
  return Array.from({ length: WHOLE }, (_, index) => (hash >>> (12 + 5 * index)) & 31);
}
