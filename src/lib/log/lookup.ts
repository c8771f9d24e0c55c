import type { Layer } from './layer.ts';

/** So many lookups may stand in one another; what stands further out than that is left as it is. */
const DEEPEST = 16;

/** Text that is being written: its UTF-16 units, and where each begins in the source. */
interface Draft {
  readonly units: string[];
  readonly starts: number[];
}

/** What a lookup says: the units from `from` on of what stands in it, changed or not. */
interface Resolved {
  readonly from: number;
  readonly to: number;
  readonly map: (unit: string) => string;
}

/**
 * Undoes Log4j's lookups that always say the same, from the inside out: `${lower:J}`, `${upper:j}`, a default after `:-`
 * (`${::-j}`, `${env:NONE:-j}`; the name is taken to be unset) and a quoted `${date:'j'}`. `${jndi:…}` and every lookup
 * whose value only the server knows stay. `null` where there is nothing to undo. Source: Log4j 2 manual, "Lookups", and
 * `StrSubstitutor`, https://logging.apache.org/log4j/2.x/manual/lookups.html
 */
export function undoLookup(text: string): Layer | null {
  if (!text.includes('${')) return null;
  const draft: Draft = { units: [], starts: [] };
  const open: number[] = [];
  let found = false;
  for (let at = 0; at < text.length; at += 1) {
    const opens = text.startsWith('${', at);
    if (opens) {
      if (open.length === DEEPEST) open.shift();
      open.push(draft.units.length);
    }
    const from = text[at] === '}' ? open.pop() : undefined;
    if (from !== undefined && close(draft, from)) {
      found = true;
      continue;
    }
    write(draft, text.charAt(at), at);
    if (opens) {
      at += 1;
      write(draft, '{', at);
    }
  }
  return found ? layerOf(text, draft) : null;
}

function write({ units, starts }: Draft, unit: string, at: number): void {
  units.push(unit);
  starts.push(at);
}

/** Puts in place of the lookup that was written from `from` on what it says; `false` where that cannot be known. */
function close({ units, starts }: Draft, from: number): boolean {
  const resolved = resolve(units.slice(from + 2).join(''));
  if (resolved === null) return false;
  const start = starts[from] ?? 0;
  const said = units.slice(from + 2 + resolved.from, from + 2 + resolved.to).map(resolved.map);
  const ways = starts.slice(from + 2 + resolved.from, from + 2 + resolved.to);
  units.length = from;
  starts.length = from;
  for (const [i, unit] of said.entries()) {
    units.push(unit);
    starts.push(i === 0 ? start : (ways[i] ?? start));
  }
  return true;
}

const PREFIX = /^\s{0,4}(jndi|lower|upper|date):/i;

/** Which part of what stands between `${` and `}` is its value; `null` where only the server knows. */
function resolve(inside: string): Resolved | null {
  const prefix = PREFIX.exec(inside);
  const name = prefix?.[1]?.toLowerCase();
  if (name === 'jndi') return null;
  const fallback = inside.indexOf(':-');
  const first = prefix?.[0].length ?? 0;
  if (prefix === null || name === undefined || fallback === first - 1) {
    return fallback < 0 ? null : { from: fallback + 2, to: inside.length, map: (unit) => unit };
  }
  const last = fallback < 0 ? inside.length : fallback;
  if (name === 'lower') return { from: first, to: last, map: lower };
  if (name === 'upper') return { from: first, to: last, map: upper };
  const isQuoted = last - first > 2 && inside[first] === "'" && inside[last - 1] === "'";
  return isQuoted ? { from: first + 1, to: last - 1, map: (unit) => unit } : null;
}

function lower(unit: string): string {
  return sameLength(unit, unit.toLowerCase());
}

function upper(unit: string): string {
  return sameLength(unit, unit.toUpperCase());
}

/** A letter that has no single counterpart (ß) stays, so that no text grows. */
function sameLength(unit: string, changed: string): string {
  return changed.length === 1 ? changed : unit;
}

function layerOf(source: string, { units, starts }: Draft): Layer | null {
  if (units.length === 0) return null;
  starts[0] = 0;
  return { encoding: 'lookup', source, text: units.join(''), offsets: [...starts, source.length] };
}
