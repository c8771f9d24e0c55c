import { describe, expect, test } from 'vitest';
import { drawn, written } from '../../../tests/fixtures/hostile-component.ts';
import { HOSTILE, nginxLine, shownAs } from '../../../tests/fixtures/hostile.ts';
import { SEALS } from '../../../tests/fixtures/hostile-seals.ts';
import { otherLogs } from '../../lib/log/other-logs.ts';
import Written from './Written.astro';

const line = (tail: string) => `192.0.2.18 - - [24/Nov/2026:04:26:48 +0000] ${tail}`;
const page = (raw: string, locale = 'en') => drawn(Written, { name: 'log-1', raw, locale, seals: SEALS });
const lines = (root: ParentNode) =>
  [...root.querySelectorAll('.view:not([data-view="0"]) > .log .line')].map(written);
const names = (root: ParentNode) =>
  [...root.querySelectorAll('.switcher label')].map((name) => name.textContent.trim());
const notes = (root: ParentNode) =>
  [...root.querySelectorAll('p.small')].map((note) => note.textContent.trim());

describe('a request in other logs', () => {
  test('is one switch away: the programs that write the line itself, then each other', async () => {
    const raw = line('"GET / HTTP/1.1" 200 3 "-" "Mozilla/5.0 zgrab/0.x"');
    const root = await page(raw);
    expect(names(root)).toEqual(['nginx and Apache', 'WOWHoneypot']);
    expect(lines(root)).toEqual(otherLogs(raw).others.map((other) => other.raw));
    expect(notes(root)).toEqual([
      'Parts are chosen in the first line. The base64 holds only what the line tells. A real one has more headers, and perhaps a body.',
    ]);
  });

  test('says whose answer it is where it differs', async () => {
    const raw = `[2026-11-24 13:26:48+0900] 192.0.2.18 x.example:80 "GET /a HTTP/1.1" 200 False ${btoa('GET /a HTTP/1.1\nHost: x.example\n\n')}`;
    const root = await page(raw, 'ja');
    expect(names(root)).toEqual(['WOWHoneypot', 'nginx', 'Apache']);
    for (const note of notes(root)) {
      expect(note).toBe(
        '部分を選ぶのは、はじめの行です。 応答はプログラムごとに違います。ここでは、トップページだけを置いたサーバーの値です。',
      );
    }
  });

  test.each([line('"GET /../x HTTP/1.1" 400 157 "-" "-"'), 'no line', ''])(
    'draws no switch where no other line is known: %s',
    async (raw) => {
      expect((await page(raw)).querySelector('.views')).toBeNull();
    },
  );

  test('draws no switch where none is wanted', async () => {
    const raw = line('"GET / HTTP/1.1" 200 3 "-" "-"');
    const root = await drawn(Written, { name: 'log-1', raw, locale: 'en', seals: SEALS, switched: false });
    expect(root.querySelector('.views, input')).toBeNull();
  });

  test('shows a hostile text for what it is', async () => {
    for (const { text } of HOSTILE) {
      const raw = nginxLine(text);
      const root = await page(raw);
      expect(lines(root)).toEqual(otherLogs(raw).others.map((other) => shownAs(other.raw)));
      expect(root.querySelector('script, img, iframe, style, form, svg')).toBeNull();
    }
  });
});
