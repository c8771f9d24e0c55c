import type { Condition } from '../sign/rule.ts';
import type { Site } from '../sign/site.ts';
import { written, type Dialect } from './pattern.ts';
import { PCRE, pcreLetter } from './pcre.ts';
import { inQuotes } from './shell.ts';

/** Where a field stands in a combined line, as PCRE; the quotes are the line's own. */
interface Frame {
  /** From a place of its own in the line to the beginning of the field. */
  readonly before: string;
  /** What the field's beginning touches, what its end touches: for a `^` and a `$` that stand in an alternative. */
  readonly start: string;
  readonly end: string;
  /** From the beginning of the field to a pattern that may stand anywhere in it. */
  readonly within: string;
  /** Whether the visitor's percent-encoding may stand in it. */
  readonly encoded: boolean;
}

const FRAMES: Readonly<Partial<Record<Site, Frame>>> = {
  method: { before: '\\] "', start: '(?<=")', end: '(?= )', within: '[^ "]*?', encoded: false },
  target: { before: '\\] "\\S+ ', start: '(?<= )', end: '(?=[ "])', within: '\\S*?', encoded: true },
  path: { before: '\\] "\\S+ ', start: '(?<= )', end: '(?=[ ?"])', within: '[^ ?"]*?', encoded: true },
  query: {
    before: '\\] "\\S+ [^ ?"]*\\?',
    start: '(?<=\\?)',
    end: '(?=[ "])',
    within: '\\S*?',
    encoded: true,
  },
  version: { before: '\\] "\\S+ \\S+ ', start: '(?<= )', end: '(?=")', within: '[^"]*?', encoded: false },
  request: { before: '\\] "', start: '(?<=")', end: '(?=" )', within: '[^"]*?', encoded: false },
  status: { before: '" ', start: '(?<= )', end: '(?= )', within: '', encoded: false },
  referer: { before: '" \\d{3} \\S+ "', start: '(?<=")', end: '(?=" )', within: '[^"]*?', encoded: true },
  'user-agent': { before: '" "', start: '(?<=")', end: '(?="(?: |$))', within: '[^"]*?', encoded: false },
  anywhere: { before: '\\] "', start: '(?<=[ "?])', end: '(?=[ "])', within: '.*?', encoded: true },
};

const METHOD = '[\\w!#$%&*+.^|~-]+ \\S';
/** A byte as a server writes it into its log where it does not print. */
const BYTE = '\\\\x[\\dA-Fa-f]{2}';

/** Patterns as they are found in a log: bytes that do not print, quotes and backslashes are escaped by the server. */
function dialectOf({ start, end, encoded }: Frame): Dialect {
  return {
    ...PCRE,
    letter: (character) => letterIn(character, encoded),
    any: `(?:${BYTE}|.)`,
    set: (kind, negate, inClass) =>
      kind === 'space' && !negate && !inClass && encoded
        ? '(?:\\s|\\+|%20|%0[9ad])'
        : PCRE.set(kind, negate, inClass),
    edge: (kind) => (kind === 'start' ? start : end),
    hidden: (shown, negate) => (negate ? `(?:${BYTE}|.)` : `(?:${BYTE}${shown === '' ? '' : `|[${shown}]`})`),
  };
}

function letterIn(character: string, encoded: boolean): string {
  const code = character.charCodeAt(0);
  const hex = code.toString(16).padStart(2, '0');
  // What is no UTF-8 was read as U+FFFD; in the log its bytes stand one by one.
  if (code > 0x7e) return `(?:(?:${BYTE})+)`;
  const forms = [
    code < 0x20
      ? `\\\\x${hex}`
      : character === '"' || character === '\\'
        ? `\\\\(?:x${hex}|${pcreLetter(character)})`
        : pcreLetter(character),
  ];
  const isPlain = /[\w~-]/.test(character);
  if (encoded && !isPlain) forms.push(`%${hex}`);
  if (encoded && character === ' ') forms.push('\\+');
  return forms.length === 1 ? (forms[0] ?? '') : `(?:${forms.join('|')})`;
}

/**
 * A `grep -P` for an access log in the combined format, one a condition, joined by pipes; `null` where such a log cannot
 * show the sign. It finds what was sent as it is or percent-encoded once.
 */
export function grepFor(where: readonly Condition[], file = 'access.log'): string | null {
  const commands: string[] = [];
  for (const condition of where) {
    const command = commandFor(condition);
    if (command === null) return null;
    commands.push(command);
  }
  const [first, ...others] = commands;
  return first === undefined ? null : [`${first} ${file}`, ...others].join(' \\\n  | ');
}

function commandFor({ in: site, pattern, exact, not, absent }: Condition): string | null {
  const frame = FRAMES[site];
  if (frame === undefined) return null;
  // What has no method is no request of HTTP; what is no foreign first line is one, or nothing at all.
  if (absent === true && site === 'method') return `grep -vP '\\] "${METHOD}'`;
  if (absent === true && site === 'request') return `grep -P '\\] "(?:${METHOD}|-?" )'`;
  if (pattern === undefined) return `grep -${absent === true ? '' : 'v'}P '${frame.before}-?${frame.end}'`;
  const options = `grep -${not === true ? 'v' : ''}${exact === true ? '' : 'i'}P`;
  const { text, fromStart, toEnd } = written(pattern, dialectOf(frame));
  const front = `${frame.before}${fromStart ? '' : frame.within}`;
  return `${options} ${inQuotes(`${front}${text}${toEnd ? frame.end : ''}`)}`;
}
