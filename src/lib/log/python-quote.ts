import { backslashEscape, undoEscapes } from './escape.ts';
import type { Layer } from './layer.ts';
import { compose } from './layer.ts';

const QUOTED = /^b?(?:'.*'|".*")$/s;
const LETTERS = new Map([
  ["'", 0x27],
  ['"', 0x22],
  ['\\', 0x5c],
  ['t', 0x09],
  ['n', 0x0a],
  ['r', 0x0d],
]);

const PYTHON_ESCAPE = backslashEscape(LETTERS);

/**
 * Undoes what `repr()` of Python made of bytes: `b'GET /\r\n'`, or `'GET /\r\n'` as Python 2 wrote it, with the quotes and the
 * `b` taken off (docs.python.org, "String and Bytes literals"). `null` where the text is not quoted so.
 */
export function undoPythonQuote(text: string): Layer | null {
  if (!QUOTED.test(text)) return null;
  const start = text.startsWith('b') ? 2 : 1;
  const inside = text.slice(start, -1);
  const layer = undoEscapes(inside, PYTHON_ESCAPE);
  const shift = Array.from({ length: inside.length + 1 }, (_, i) => start + i);
  return {
    encoding: 'log-escape',
    source: text,
    text: layer?.text ?? inside,
    offsets: layer === null ? shift : compose(shift, layer.offsets),
  };
}
