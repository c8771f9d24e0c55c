import { undoBase64 } from './base64.ts';
import type { Encoding, Layer } from './layer.ts';
import { undoLogEscape } from './log-escape.ts';
import { undoPercent, undoPlus } from './percent.ts';

export { changed, compose, ENCODINGS, toOrigin, toSource } from './layer.ts';
export type { Encoding, Layer } from './layer.ts';

const UNDO: Readonly<Record<Encoding, (text: string) => Layer | null>> = {
  'log-escape': undoLogEscape,
  percent: undoPercent,
  plus: undoPlus,
  base64: undoBase64,
};

/** Undoes one layer of one encoding; `null` where there is nothing to undo. Never throws. */
export function decode(text: string, encoding: Encoding): Layer | null {
  return UNDO[encoding](text);
}

export interface LayerLimits {
  /** How many layers at most; 4 unless told. */
  readonly max?: number;
  /** Texts longer than this many UTF-16 units are left closed; 65,536 unless told. */
  readonly size?: number;
  /** Whether the text is form-encoded (a query or a form body), where `+` is a blank. */
  readonly form?: boolean;
}

/**
 * Opens layer after layer while something changes: percent on percent is double encoding, base64 in percent is common in
 * parameters. Base64 is opened only where it convinces.
 */
export function layersOf(
  text: string,
  { max = 4, size = 65_536, form = false }: LayerLimits = {},
): readonly Layer[] {
  const layers: Layer[] = [];
  let inner = text;
  while (layers.length < max && inner.length <= size) {
    const layer =
      convincingBase64(inner) ?? (form && layers.length === 0 ? undoPlus(inner) : null) ?? undoPercent(inner);
    if (layer === null) break;
    layers.push(layer);
    inner = layer.text;
  }
  return layers;
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
