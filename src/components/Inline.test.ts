import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawn } from '../../tests/fixtures/hostile-component.ts';
import { HOSTILE } from '../../tests/fixtures/hostile.ts';
import Inline from './Inline.astro';

/** A text as one can read it, code in square brackets. */
async function shown(text: string): Promise<string> {
  const page = await drawn(Inline, { text });
  return [...page.childNodes]
    .map((node) => (node instanceof HTMLElement ? `[${node.textContent}]` : (node.textContent ?? '')))
    .join('');
}

describe('a short text with code in it', () => {
  test.each([
    ['plain', 'plain'],
    ['see `/etc/passwd` and `GET`', 'see [/etc/passwd] and [GET]'],
    ['`only`', '[only]'],
    ['`a``b`', '[a][b]'],
    ['`<script>` is text', '[<script>] is text'],
    ['&lt;b&gt; `&amp;`', '&lt;b&gt; [&amp;]'],
    // An odd one stays what it is.
    ['one ` alone', 'one ` alone'],
    ['`a` and ` alone', '[a] and ` alone'],
    ['`', '`'],
    ['```', '[]`'],
    ['ends `', 'ends `'],
  ])('%j is shown as %j', async (text, expected) => {
    expect(await shown(text)).toBe(expected);
  });

  test.each(HOSTILE.filter(({ text }) => !/[\0\r]/.test(text)))(
    'has no other markup: $name',
    async ({ text }) => {
      // A byte order mark at the very beginning is none of the text to whoever decodes the page.
      const page = await drawn(Inline, { text: `x${text}` });
      expect([...page.querySelectorAll('*')].filter(({ localName }) => localName !== 'code')).toEqual([]);
      expect(page.textContent).toBe(withoutPairs(`x${text}`).toWellFormed());
    },
  );

  test('loses nothing but the backticks of a pair', async () => {
    const text = fc.string({ unit: fc.constantFrom('a', ' ', '`', '<', '&', '日', '"'), maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(text, async (any) => {
        const page = await drawn(Inline, { text: any });
        expect(page.textContent).toBe(withoutPairs(any));
      }),
    );
  });
});

function withoutPairs(text: string): string {
  return text.replaceAll(/`([^`]*)`/g, '$1');
}
