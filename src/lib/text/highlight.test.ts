import { describe, expect, test } from 'vitest';
import { HOSTILE } from '../../../tests/fixtures/hostile.ts';
import { tokensOf } from './highlight.ts';

const LANGUAGES = ['http', 'shell', 'json', 'yaml', 'html', 'javascript', 'text', 'nginx'];
const SHELL = 'curl -s "http://example.com/" | sh # comment\nexport X=1';

/** Shiki reads CRLF as one line end; so does everybody. */
const lines = (code: string): string => code.replaceAll('\r\n', '\n');

describe('highlighted code', () => {
  test('has colours by name', async () => {
    const tokens = await tokensOf(SHELL, 'shell');
    expect(tokens).toHaveLength(2);
    const names = tokens.flat().flatMap(({ name }) => name ?? []);
    expect(names).toEqual(expect.arrayContaining(['string', 'comment', 'keyword']));
  });

  test.each(LANGUAGES)('in %s is the code, character for character', async (lang) => {
    for (const { text } of HOSTILE) {
      const tokens = await tokensOf(text, lang);
      expect(tokens.map((line) => line.map((token) => token.text).join('')).join('\n')).toBe(lines(text));
    }
  });

  test.each(LANGUAGES)('in %s has names that can only be a class, never a style', async (lang) => {
    for (const { text } of [{ text: SHELL }, ...HOSTILE]) {
      for (const token of (await tokensOf(text, lang)).flat()) {
        expect(Object.keys(token)).toEqual(['text', 'name']);
        expect(token.name ?? 'plain').toMatch(/^[a-z]+(?:-[a-z]+)*$/);
      }
    }
  });

  test.each(['no-such-language', '', '__proto__', 'constructor', 'toString', '<script>', 'ansi'])(
    'in a language named %j is plain text',
    async (lang) => {
      expect(await tokensOf('\x1b[31m"x" <b>', lang)).toEqual([[{ text: '\x1b[31m"x" <b>', name: null }]]);
    },
  );
});
