import { describe, expect, test } from 'vitest';
import { drawn } from '../../../tests/fixtures/hostile-component.ts';
import { HOSTILE, shownAs } from '../../../tests/fixtures/hostile.ts';
import { layersOf } from '../../lib/log/decode.ts';
import Layers from './Layers.astro';

const box = (of: string, locale = 'en') => drawn(Layers, { of, locale });
const texts = (root: ParentNode) =>
  [...root.querySelectorAll('p > code')].map((code) => code.textContent.trim());
const presses = (root: ParentNode) =>
  [...root.querySelectorAll('summary')].map((press) => press.textContent.replaceAll(/\s+/g, ' ').trim());
const expected = (text: string) =>
  [text, ...layersOf(text).map((layer) => layer.text)].map((one) => shownAs(one).trim());

describe('a text opened layer by layer', () => {
  test('is shown as sent, then says before each press what is opened and asks for a guess', async () => {
    const root = await box('/a?q=%252e%252e');
    expect(texts(root)).toEqual(['/a?q=%252e%252e', '/a?q=%2e%2e', '/a?q=..']);
    expect(presses(root)).toEqual([
      'Open layer 1: Percent-encoding (%2e) What will come out? Guess first.',
      'Open layer 2: Percent-encoding (%2e) What will come out? Guess first.',
    ]);
    expect(root.querySelector('.muted:last-child')?.textContent).toBe('That was the last of 2 layers.');
  });

  test('hides each layer in the one before it, all of them closed', async () => {
    const root = await box(`x=${encodeURIComponent(btoa('hello, wide world'))}`, 'ja');
    expect(root.querySelectorAll('details').length).toBe(2);
    expect(root.querySelectorAll('details > details').length).toBe(1);
    expect(root.querySelector('details[open]')).toBeNull();
    expect(presses(root).map((press) => press.replace(/（.*/, ''))).toEqual([
      '1 枚めを開く：パーセント符号化',
      '2 枚めを開く：Base64 何が出てくるか、先に当ててください。',
    ]);
    expect(texts(root).at(-1)).toBe('x=hello, wide world');
    expect(root.textContent).toContain('2 枚で開き終えました。');
  });

  test.each(['', 'plain', '/index.html'])('refuses a text that is not wrapped: %s', async (text) => {
    await expect(box(text)).rejects.toThrow('there is nothing to open');
  });

  test('shows a hostile text for what it is', async () => {
    for (const { text } of HOSTILE) {
      const wrapped = `%25${encodeURIComponent(text.toWellFormed())}`;
      const root = await box(wrapped);
      expect(texts(root)).toEqual(expected(wrapped));
      expect(root.querySelector('script, img, iframe, style, form, svg')).toBeNull();
    }
  });
});
