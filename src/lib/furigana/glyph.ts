/** A run of ordinary text, or one character that a page would hide, with the name to show for it. */
export interface Glyph {
  readonly text: string;
  readonly name: string | null;
  /** The character itself cannot be seen; its name has to be shown before it. */
  readonly hidden: boolean;
}

/**
 * Characters that a reader must see but a page would hide or obey: C0 and C1 controls except the tab, the soft hyphen,
 * zero-width and bidirectional controls (Unicode Standard Annex 9), line and paragraph separators, variation selectors,
 * the byte order mark, tag characters, half surrogates.
 */
const HIDDEN =
  /[\0-\x08\x0a-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}\p{Surrogate}]/u;

/**
 * Cuts a text into what can be shown as it is and what needs a name. C0 controls become their control pictures (U+2400 on):
 * an HTML document cannot carry NUL or keep a lone CR; everything else keeps its own character, so copying gives it back.
 * @param breaks leave line feeds as they are, for a text of many lines
 */
export function glyphsOf(text: string, { breaks = false } = {}): Glyph[] {
  const glyphs: Glyph[] = [];
  let plain = '';
  const flush = (): void => {
    if (plain) glyphs.push({ text: plain, name: null, hidden: false });
    plain = '';
  };
  for (const character of text) {
    if (!HIDDEN.test(character) || (breaks && character === '\n')) {
      plain += character;
      continue;
    }
    flush();
    const shown = picture(character);
    glyphs.push({ text: shown, name: nameOf(character), hidden: shown === character });
  }
  flush();
  return glyphs;
}

function picture(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  if (code === 0x7f) return '\u2421';
  if (code >= 0xd800 && code <= 0xdfff) return '\ufffd';
  return character;
}

function nameOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
