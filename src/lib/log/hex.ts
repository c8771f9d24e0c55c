import { hexByteAt } from './escape.ts';
import { LayerDraft } from './layer-draft.ts';
import type { Layer } from './layer.ts';
import { writeUtf8 } from './utf8.ts';

/**
 * Undoes hexadecimal: two digits a byte, nothing between them, as honeytrap writes `data_hex`. The bytes are read as UTF-8,
 * each that is no part of it becomes U+FFFD. `null` where the text is empty or not hexadecimal from end to end.
 */
export function undoHex(text: string): Layer | null {
  if (text === '' || text.length % 2 !== 0) return null;
  const bytes: number[] = [];
  const starts: number[] = [0];
  for (let at = 0; at < text.length; at += 2) {
    const byte = hexByteAt(text, at);
    if (byte < 0) return null;
    bytes.push(byte);
    starts.push(at + 2);
  }
  const draft = new LayerDraft(text);
  writeUtf8(draft, bytes, starts);
  return draft.layer('hex', text.length);
}
