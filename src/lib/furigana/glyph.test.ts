import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HOSTILE, shownAs } from '../../../tests/fixtures/hostile.ts';
import { glyphsOf } from './glyph.ts';

const shown = (text: string, options?: { breaks: boolean }): string =>
  glyphsOf(text, options)
    .map((glyph) => glyph.text)
    .join('');

describe('a text in glyphs', () => {
  test.each(HOSTILE)('keeps every character it can: $name', ({ text }) => {
    expect(shown(text)).toBe(shownAs(text));
  });

  test('keeps every character it can of any text, halves of pairs among them', () => {
    const unit = fc.oneof(fc.integer({ max: 0xff, min: 0 }), fc.integer({ max: 0xff_ff, min: 0 }));
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 60 }), (units) => {
        const text = String.fromCharCode(...units);
        expect(shown(text)).toBe(shownAs(text));
      }),
    );
  });

  test('is one run where everything can be seen', () => {
    expect(glyphsOf('GET /アカウント\tHTTP/1.1')).toEqual([
      { text: 'GET /アカウント\tHTTP/1.1', name: null, hidden: false },
    ]);
    expect(glyphsOf('')).toEqual([]);
  });

  test.each([
    ['NUL', '\0', '␀', 'U+0000'],
    ['line feed', '\n', '␊', 'U+000A'],
    ['carriage return', '\r', '␍', 'U+000D'],
    ['escape', '\x1b', '␛', 'U+001B'],
    ['DEL', '\x7f', '␡', 'U+007F'],
    ['half a pair', '\ud83d', '\ufffd', 'U+D83D'],
    ['the other half', '\ude00', '\ufffd', 'U+DE00'],
  ])('shows a picture for what HTML cannot carry: %s', (_, character, text, name) => {
    expect(glyphsOf(`a${character}b`)).toEqual([
      { text: 'a', name: null, hidden: false },
      { text, name, hidden: false },
      { text: 'b', name: null, hidden: false },
    ]);
  });

  test.each([
    ['\x85', 'U+0085'],
    ['\xad', 'U+00AD'],
    ['\u061c', 'U+061C'],
    ['\u200b', 'U+200B'],
    ['\u200f', 'U+200F'],
    ['\u2028', 'U+2028'],
    ['\u202e', 'U+202E'],
    ['\u2066', 'U+2066'],
    ['\u2069', 'U+2069'],
    ['\ufe0f', 'U+FE0F'],
    ['\ufeff', 'U+FEFF'],
    ['\ufff9', 'U+FFF9'],
    ['\u{e0041}', 'U+E0041'],
  ])('keeps %j and names it', (character, name) => {
    expect(glyphsOf(character)).toEqual([{ text: character, name, hidden: true }]);
  });

  test('leaves line feeds to a text of many lines, and nothing else', () => {
    expect(shown('a\nb\r\nc', { breaks: true })).toBe('a\nb␍\nc');
    expect(glyphsOf('a\nb', { breaks: true })).toHaveLength(1);
  });

  test('does not cut a pair in two', () => {
    expect(glyphsOf('😀\u200d😀').map(({ text }) => text)).toEqual(['😀', '\u200d', '😀']);
  });

  test.each([
    ['every control of bidirectional text', '\\p{Bidi_Control}'],
    ['every control but the tab', '(?!\\t)\\p{Cc}'],
    ['every half of a pair', '\\p{Cs}'],
    ['every separator of lines', '[\\p{Zl}\\p{Zp}]'],
  ])('names %s that Unicode knows', (_, characters) => {
    const pattern = new RegExp(characters, 'u');
    const missed: string[] = [];
    for (let code = 0; code <= 0x10_ff_ff; code += 1) {
      const character = String.fromCodePoint(code);
      if (!pattern.test(character)) continue;
      if (glyphsOf(character)[0]?.name === null) missed.push(code.toString(16));
    }
    expect(missed).toEqual([]);
  });
});
