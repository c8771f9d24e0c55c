import { didYouMean } from './nearest.ts';
import { quote } from './quote.ts';

/** How much furigana the lines of a fence start with; all of it where the fence says nothing. */
export type FenceHelp = 'seals' | 'bare';

/** What stands after ` ```log ` on the first line of a fence. */
export interface FenceInfo {
  readonly help?: FenceHelp;
  /** The lines are meant not to read. */
  readonly broken: boolean;
  readonly title?: string;
  /** A text of the line to point at. */
  readonly mark?: string;
  /** What to say over it. */
  readonly says?: string;
}

/** Something in the info string that is not understood; `at` is its offset there. */
export interface FenceSlip {
  readonly at: number;
  readonly found: string;
  readonly expected: string;
  readonly help?: string;
}

const FLAGS = ['seals', 'bare', 'broken'] as const;
const SETTINGS = ['title', 'mark', 'says'] as const;
const WORD = /([a-z]+)="((?:[^"\\]|\\.)*)"|\S+/gi;
const EXPECTED = 'seals or bare, broken, title="…", mark="…", says="…"';

/** Reads `seals title="…" mark="…" says="…"`; `\"` and `\\` stand for themselves inside the quotes. */
export function readFenceInfo(meta: string): {
  readonly info: FenceInfo;
  readonly slips: readonly FenceSlip[];
} {
  const flags = new Set<string>();
  const settings = new Map<string, string>();
  const slips: FenceSlip[] = [];
  for (const match of meta.matchAll(WORD)) {
    const [word, name, value] = match;
    const known = name === undefined ? isOneOf(FLAGS, word) : isOneOf(SETTINGS, name);
    const again = name === undefined ? flags.has(word) : settings.has(name);
    if (!known) slips.push(unknown(word, name ?? word, match.index));
    else if (again)
      slips.push({ at: match.index, found: `${quote(name ?? word)} a second time`, expected: 'each once' });
    else if (name === undefined) flags.add(word);
    else settings.set(name, (value ?? '').replaceAll(/\\(["\\])/g, '$1'));
  }
  slips.push(...contradictions(flags, settings));
  const help = flags.has('bare') ? 'bare' : flags.has('seals') ? 'seals' : undefined;
  return {
    info: { ...(help && { help }), broken: flags.has('broken'), ...Object.fromEntries(settings) },
    slips,
  };
}

function contradictions(flags: ReadonlySet<string>, settings: ReadonlyMap<string, string>): FenceSlip[] {
  const slips: FenceSlip[] = [];
  if (flags.has('bare') && flags.has('seals'))
    slips.push({ at: 0, found: 'both seals and bare', expected: 'one of them' });
  if (settings.has('says') && !settings.has('mark')) {
    slips.push({ at: 0, found: 'says="…" without mark="…"', expected: 'the text it speaks of in mark="…"' });
  }
  for (const [name, value] of settings) {
    if (value.trim() === '')
      slips.push({ at: 0, found: `an empty ${name}`, expected: `a text in ${name}="…"` });
  }
  return slips;
}

function unknown(word: string, name: string, at: number): FenceSlip {
  const help = didYouMean(name.replace(/=.*$/s, ''), [...FLAGS, ...SETTINGS]);
  return { at, found: quote(word), expected: EXPECTED, ...(help === undefined ? {} : { help }) };
}

function isOneOf(words: readonly string[], word: string): boolean {
  return words.includes(word);
}
