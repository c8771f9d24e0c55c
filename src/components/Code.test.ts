import { Blob } from 'node:buffer';
import { describe, expect, test, vi } from 'vitest';
import { drawn } from '../../tests/fixtures/hostile-component.ts';
import { HOSTILE } from '../../tests/fixtures/hostile.ts';
import Code from './Code.astro';

// Shiki unpacks its regular expressions from a Blob; the one of jsdom cannot be read as a stream.
vi.stubGlobal('Blob', Blob);

const REQUEST = 'POST / HTTP/1.1\nHost: www.example.com\n\n{"a": "<b>"}';

describe('code that is not a log line', () => {
  test('is highlighted', async () => {
    const page = await drawn(Code, { code: REQUEST, lang: 'http' });
    expect(page.textContent).toBe(REQUEST);
    expect(page.querySelectorAll('span[class]').length).toBeGreaterThan(3);
  });

  test('can be reached and scrolled with keys', async () => {
    const page = await drawn(Code, { code: REQUEST, lang: 'http' });
    expect(page.querySelector('pre')?.tabIndex).toBe(0);
  });

  test.each(['http', 'shell', 'json', 'html', 'text'])('in %s has classes and nothing else', async (lang) => {
    for (const { text } of HOSTILE.filter((each) => !/[\0\r]/.test(each.text))) {
      const page = await drawn(Code, { code: text, lang });
      expect(page.textContent).toBe(text.toWellFormed());
      const inner = [...page.querySelectorAll('code, code *')];
      expect(inner.filter(({ localName }) => !['code', 'span'].includes(localName))).toEqual([]);
      expect(inner.flatMap((each) => each.getAttributeNames()).filter((name) => name !== 'class')).toEqual(
        [],
      );
      expect([...page.querySelectorAll('pre')].flatMap((each) => each.getAttributeNames())).toEqual([
        'class',
        'translate',
        'tabindex',
      ]);
    }
  });
});
