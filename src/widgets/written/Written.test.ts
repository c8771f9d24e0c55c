import { describe, expect, test } from 'vitest';
import { drawn, written } from '../../../tests/fixtures/hostile-component.ts';
import { HOSTILE, nginxLine, shownAs } from '../../../tests/fixtures/hostile.ts';
import { SEALS } from '../../../tests/fixtures/hostile-seals.ts';
import { otherLogs } from '../../lib/log/other-logs.ts';
import Written from './Written.astro';

const line = (tail: string) => `192.0.2.18 - - [24/Nov/2026:04:26:48 +0000] ${tail}`;
const page = (raw: string, locale = 'en') => drawn(Written, { raw, locale, seals: SEALS });
const lines = (root: ParentNode) => [...root.querySelectorAll('figure > .log .line')].map(written);
const names = (root: ParentNode) =>
  [...root.querySelectorAll('figcaption')].map((name) => name.textContent.trim());
const notes = (root: ParentNode) =>
  [...root.querySelectorAll('p.small')].map((note) => note.textContent.trim());

describe('a request in other logs', () => {
  test('shows each other line with the programs that write it, and says who writes the line itself', async () => {
    const raw = line('"GET / HTTP/1.1" 200 3 "-" "Mozilla/5.0 zgrab/0.x"');
    const root = await page(raw);
    expect(names(root)).toEqual(['WOWHoneypot']);
    expect(lines(root)).toEqual(otherLogs(raw).others.map((other) => other.raw));
    expect(notes(root)).toEqual([
      'nginx and Apache both write the line of the exercise just as it stands.',
      'The base64 holds only what the line tells. A real one has more headers, and perhaps a body.',
    ]);
  });

  test('says whose answer it is where it differs', async () => {
    const raw = `[2026-11-24 13:26:48+0900] 192.0.2.18 x.example:80 "GET /a HTTP/1.1" 200 False ${btoa('GET /a HTTP/1.1\nHost: x.example\n\n')}`;
    const root = await page(raw, 'ja');
    expect(names(root)).toEqual(['nginx', 'Apache']);
    expect(notes(root)).toEqual([
      '応答はプログラムごとに違います。ここでは、トップページだけを置いたサーバーの値です。',
    ]);
  });

  test.each([line('"GET /../x HTTP/1.1" 400 157 "-" "-"'), 'no line', ''])(
    'draws nothing where no other line is known: %s',
    async (raw) => {
      expect((await page(raw)).querySelector('details')).toBeNull();
    },
  );

  test('shows a hostile text for what it is', async () => {
    for (const { text } of HOSTILE) {
      const raw = nginxLine(text);
      const root = await page(raw);
      expect(lines(root)).toEqual(otherLogs(raw).others.map((other) => shownAs(other.raw)));
      expect(root.querySelector('script, img, iframe, style, form, svg')).toBeNull();
    }
  });
});
