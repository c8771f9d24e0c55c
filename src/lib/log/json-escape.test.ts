import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyText } from './fixtures/any-text.ts';
import { undoJsonEscape } from './json-escape.ts';

test.each([
  [String.raw`a\"b`, 'a"b', [0, 1, 3, 4]],
  [String.raw`\\\/\b\f\n\r\t`, '\\/\b\f\n\r\t', [0, 2, 4, 6, 8, 10, 12, 14]],
  [String.raw`\u003c`, '<', [0, 6]],
  [String.raw`\uD83D\ude00!`, '😀!', [0, 12, 12, 13]],
  [String.raw`\ud83d!`, '\uD83D!', [0, 6, 7]],
  [String.raw`\ud83d\u0041`, '\uD83DA', [0, 6, 12]],
  [String.raw`\\u0041`, String.raw`\u0041`, [0, 2, 3, 4, 5, 6, 7]],
])('%s is undone with the way back', (text, expected, offsets) => {
  expect(undoJsonEscape(text)).toMatchObject({ encoding: 'json-escape', text: expected, offsets });
});

test.each(['', 'plain', String.raw`\q`, String.raw`\u00`, '\\', String.raw`\x41`])('%j stays', (text) => {
  expect(undoJsonEscape(text)).toBeNull();
});

test('what JSON.stringify writes comes back', () => {
  fc.assert(
    fc.property(anyText(), fc.boolean(), (text, isAscii) => {
      const inside = JSON.stringify(text).slice(1, -1);
      const unit = (sign: string) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
      const written = isAscii ? inside.replaceAll(/[^ -~]/g, unit) : inside;
      expect(undoJsonEscape(written)?.text ?? written).toBe(text);
    }),
  );
});

test('any text goes through, and the way back never falls', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('\\', 'u', 'd83d', 'de00', '"', 'n', 'é'), { maxLength: 20 }),
      (parts) => {
        const layer = undoJsonEscape(parts.join(''));
        const offsets = layer?.offsets ?? [];
        expect(offsets.length).toBe(layer === null ? 0 : layer.text.length + 1);
        expect(offsets.every((offset, i) => offset >= (offsets[i - 1] ?? 0))).toBe(true);
      },
    ),
  );
});
