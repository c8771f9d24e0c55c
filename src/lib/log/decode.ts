import { undoBase64Runs } from './base64-run.ts';
import { undoBase64 } from './base64.ts';
import { undoByteEscape } from './byte-escape.ts';
import { undoCharCode } from './char-code.ts';
import { undoHexLiteral } from './hex-literal.ts';
import { undoHex } from './hex.ts';
import { undoHtmlEntity } from './html-entity.ts';
import { undoJsonEscape } from './json-escape.ts';
import type { Encoding, Layer } from './layer.ts';
import { undoLogEscape } from './log-escape.ts';
import { undoLookup } from './lookup.ts';
import { undoPercentU } from './percent-u.ts';
import { undoPercent, undoPlus } from './percent.ts';
import { undoShellBlank } from './shell-blank.ts';
import { undoShellQuote } from './shell-quote.ts';
import { undoSqlComment } from './sql-comment.ts';
import { textAt } from './span.ts';
import { undoUnicodeEscape } from './unicode-escape.ts';

export { changed, compose, ENCODINGS, toOrigin, toSource } from './layer.ts';
export type { Encoding, Layer } from './layer.ts';

type Undo = (text: string) => Layer | null;

const UNDO: Readonly<Record<Encoding, Undo>> = {
  'log-escape': undoLogEscape,
  'json-escape': undoJsonEscape,
  hex: undoHex,
  percent: undoPercent,
  'percent-u': undoPercentU,
  plus: undoPlus,
  base64: undoBase64,
  'unicode-escape': undoUnicodeEscape,
  'byte-escape': undoByteEscape,
  'html-entity': undoHtmlEntity,
  lookup: undoLookup,
  'shell-blank': undoShellBlank,
  'shell-quote': undoShellQuote,
  'char-code': undoCharCode,
  'hex-literal': undoHexLiteral,
  'sql-comment': undoSqlComment,
};

/** Undoes one layer of one encoding; `null` where there is nothing to undo. Never throws. */
export function decode(text: string, encoding: Encoding): Layer | null {
  return UNDO[encoding](text);
}

export interface LayerLimits {
  /** How many layers at most; 5 unless told. */
  readonly max?: number;
  /** Texts longer than this many UTF-16 units are left closed; 65,536 unless told. */
  readonly size?: number;
  /** Whether the text is form-encoded (a query or a form body), where `+` is a blank. */
  readonly form?: boolean;
  /** The encodings to undo; all that a visitor writes unless told. */
  readonly only?: readonly Encoding[];
  /** Whether base64 is looked for inside the text, or only where all of it is base64; yes unless told. */
  readonly runs?: boolean;
}

/**
 * What a visitor writes, in the order in which it is tried. Base64 comes first because it cannot hold the signs of the
 * others, and a `+` in it is no blank. What the way through the network needs (percent) comes before what a program in the
 * server reads: escapes of strings, entities of markup, lookups, a shell, a database.
 */
const ORDER = [
  'base64',
  'plus',
  'percent-u',
  'percent',
  'unicode-escape',
  'byte-escape',
  'html-entity',
  'lookup',
  'shell-blank',
  'shell-quote',
  'char-code',
  'hex-literal',
  'sql-comment',
] as const satisfies readonly Encoding[];

/**
 * What one of the others needs to have anything to do; most texts have none of it. Looser than they are, and one look.
 * The last two lines are base64: all of a text (a first letter `+` or `/` makes no UTF-8), or letters that make ASCII.
 */
const MAY_HIDE = new RegExp(
  [
    /%[\da-fA-FuU]|\\[\da-zA-Z]|&(?:#|[a-zA-Z]{2,8};)|\$[{@'I]|\/\*|``|['"][\w'"]|\{[a-zA-Z]/,
    /[cC][hH][aA]?[rR]|0[xX][\da-fA-F]{6}|[bB][aA][sS][iI][cC] /,
    /^[A-Za-z\d][\w+/-]{7,}={0,2}$/,
    /(?<![\w+-])(?:[CDI-Za-f][A-HQ-Xg-nw-z0-3][ABEFIJMNQRUVYZcdghklopstwx014589][\w+/-]){2}[\w+/-]{6}/,
  ]
    .map(({ source }) => source)
    .join('|'),
);

/**
 * Opens layer after layer while something changes: percent on percent is double encoding, base64 in percent is common in
 * parameters. What is a guess (base64, split words) is opened only where it convinces. No layer is longer than the text
 * before it, and each takes time in proportion to it.
 */
export function layersOf(text: string, limits: LayerLimits = {}): readonly Layer[] {
  const { max = 5, size = 65_536, form = false } = limits;
  const layers: Layer[] = [];
  let inner = text;
  while (layers.length < max && inner.length <= size) {
    // A plus that was itself encoded is one.
    const blanks = form && layers.length === 0;
    if (!MAY_HIDE.test(inner) && !(blanks && inner.includes('+'))) break;
    const layer = nextLayer(inner, blanks, limits);
    if (layer === null) break;
    layers.push(layer);
    inner = layer.text;
  }
  return layers;
}

function nextLayer(text: string, blanks: boolean, { only, runs = true }: LayerLimits): Layer | null {
  for (const encoding of ORDER) {
    if (only !== undefined && !only.includes(encoding)) continue;
    if (encoding === 'plus' && !blanks) continue;
    const layer = encoding === 'base64' ? base64In(text, blanks, runs) : decode(text, encoding);
    if (layer !== null) return layer;
  }
  return null;
}

/** All of the text or runs in it; where a plus may be a blank, runs only if one needs the plus as a letter. */
function base64In(text: string, blanks: boolean, runs: boolean): Layer | null {
  const whole = convincingBase64(text);
  if (whole !== null || !runs) return whole;
  const layer = undoBase64Runs(text);
  if (!blanks || !text.includes('+')) return layer;
  return layer?.runs?.some((run) => textAt(text, run).includes('+')) ? layer : null;
}

/**
 * Base64 is a guess: many words are made of its letters alone. Twelve of them (eight with padding) that decode to nothing
 * but printable text are very unlikely by chance.
 */
function convincingBase64(text: string): Layer | null {
  if (text.length < (text.endsWith('=') ? 8 : 12)) return null;
  const layer = undoBase64(text);
  return layer !== null && isPrintable(layer.text) ? layer : null;
}

function isPrintable(text: string): boolean {
  return !/[^\P{Cc}\t\n\r]/u.test(text);
}
