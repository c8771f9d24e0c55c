import { describe, expect, test } from 'vitest';
import { HOSTILE, nginxLine, shownAs, unescapedLine, wowhoneypotLine } from '../../tests/fixtures/hostile.ts';
import { drawn, written } from '../../tests/fixtures/hostile-component.ts';
import { SEALS } from '../../tests/fixtures/hostile-seals.ts';
import { HONEYTRAP } from '../lib/log/fixtures/json-lines.ts';
import type { Cut } from '../lib/furigana/piece.ts';
import { span } from '../lib/log/span.ts';
import LogLine from './LogLine.astro';

const RAW =
  '192.0.2.18 - - [24/Nov/2026:04:26:48 +0000] "GET /%23?q=1 HTTP/1.1" 404 153 "-" "Mozilla/5.0 (X11)"';

const line = async (props: Record<string, unknown>): Promise<HTMLElement> =>
  drawn(LogLine, { raw: RAW, locale: 'en', seals: SEALS, ...props });
const cut = (key: string, text: string): Cut => ({
  key,
  place: 'path',
  span: span(RAW.indexOf(text), RAW.indexOf(text) + text.length),
});
const texts = (root: ParentNode, selector: string): string[] =>
  [...root.querySelectorAll(selector)].map(({ textContent }) => textContent);

describe('a log line', () => {
  test('opens the bytes in the middle of it, and nothing behind them', async () => {
    const raw = JSON.stringify(HONEYTRAP);
    const page = await line({ raw });
    const code = page.querySelector('.line');
    const payload = page.querySelector('.payload');
    expect(code && written(code)).toBe(raw);
    expect(payload && written(payload)).toBe(HONEYTRAP.attack_connection.payload.data_hex);
    expect(texts(page, '.payload .rt-reading').join('')).toContain('HTTP/1.1⏎');
  });

  test('names each field once', async () => {
    const page = await line({});
    const fields = [...page.querySelectorAll('.field')];
    expect(fields.map((field) => texts(field, '.spoken')[0])).toEqual([
      'Source: ',
      'ident: ',
      'Authenticated user: ',
      'Time: ',
      'Method: ',
      'Path: ',
      'Query: ',
      'HTTP version: ',
      'Status code: ',
      'Response size in bytes: ',
      'Referer: ',
      'User-Agent: ',
    ]);
    expect(fields.map((field) => texts(field, '.spoken').length)).toEqual([
      1, 1, 1, 1, 1, 2, 1, 1, 1, 1, 1, 1,
    ]);
    expect(texts(page, '.spoken')).toContain(' (reads: /#)');
  });

  test('has a seal over each field that has a viewpoint, and hides it from those who listen', async () => {
    const page = await line({});
    expect(texts(page, '.rt-seal')).toEqual([
      'source',
      'time',
      'method',
      'path',
      'query',
      'response',
      'user-agent',
    ]);
    expect([...page.querySelectorAll('rt')].every((label) => label.ariaHidden === 'true')).toBe(true);
  });

  test('has what is encoded under what it reads', async () => {
    const ruby = [...(await line({})).querySelectorAll('ruby')].find((each) =>
      each.querySelector('.rt-reading'),
    );
    expect(ruby && texts(ruby, '.base')).toEqual(['%23']);
    expect(ruby && texts(ruby, '.rt-reading')).toEqual(['#']);
  });

  test.each(HOSTILE)('adds no blank between its units and loses nothing: $name', async ({ text }) => {
    for (const raw of [text, nginxLine(text), unescapedLine(text), wowhoneypotLine(text)]) {
      const page = await line({ raw });
      const code = page.querySelector('.line');
      expect(code && written(code)).toBe(shownAs(raw));
    }
  });

  test('reads base64 aloud by what it says, not by its letters', async () => {
    const page = await line({ raw: wowhoneypotLine('<b>') });
    const fields = [...page.querySelectorAll('.field[data-opaque]')];
    expect(fields.flatMap((field) => texts(field, '.spoken')).join('')).toContain('User-Agent: <b>');
    const bases = fields.flatMap((field) => [...field.querySelectorAll('.base')]);
    expect(bases.length).toBeGreaterThan(4);
    expect(bases.every((base) => base.ariaHidden === 'true')).toBe(true);
  });

  test('reads aloud the picture of what HTML cannot carry', async () => {
    const encoded = await line({ raw: nginxLine('%00%0d') });
    expect(texts(encoded, '.field[data-place="path"] .spoken')).toContain(' (reads: /␀␍)');
    const opaque = await line({ raw: wowhoneypotLine('a\0b') });
    expect(texts(opaque, '.field[data-place="body"] .spoken')).toEqual(['note=a␀b']);
  });

  test('keeps each field to itself, so that none turns the direction of another', async () => {
    const page = await line({});
    const spans = [...page.querySelectorAll('.field, .between')];
    expect(spans.filter((each) => each.getAttribute('dir') !== 'ltr')).toEqual([]);
  });

  test.each([
    ['worked', 'en'],
    ['seals', 'ja'],
    ['bare', 'ja'],
  ])('is told how much help to give: %s', async (help, locale) => {
    const page = await line({ help, locale });
    expect(page.querySelector('.log')?.getAttribute('data-help')).toBe(help);
    expect(page.querySelector('.log')?.getAttribute('translate')).toBe('no');
  });

  test('says where it stopped making sense', async () => {
    const raw = RAW.slice(0, RAW.indexOf(' 404'));
    expect(texts(await line({ raw }), '.log-stopped')).toEqual([
      `Reading stopped at character ${raw.length + 1}: a status code should stand there.`,
    ]);
    expect(texts(await line({ raw: '<script>' }), '.log-stopped')).toEqual([]);
  });
});

describe('the parts one can choose', () => {
  const pointers = [
    { key: 'path=%23', role: 'decisive', says: 'decisive' },
    { key: 'user-agent=Mozilla', role: 'decoy', says: 'decoy' },
    { key: '"><b>', role: 'supporting', says: '<i>' },
  ];
  const cuts = [cut('path=%23', '%23'), cut('user-agent=Mozilla', 'Mozilla'), cut('"><b>', '404')];

  test('are checkboxes with a name of their own: the field and the text', async () => {
    const page = await line({ cuts, pointers, choose: 'part-X' });
    const boxes = [...page.querySelectorAll('input')];
    expect(boxes.map(({ type, name, value }) => [type, name, value])).toEqual([
      ['checkbox', 'part-X', 'path=%23'],
      ['checkbox', 'part-X', '"><b>'],
      ['checkbox', 'part-X', 'user-agent=Mozilla'],
    ]);
    const names = boxes.map(({ labels }) => [...(labels ?? [])].map((label) => spokenIn(label)).join());
    expect(names).toEqual(['Path: %23', 'Status code: 404', 'User-Agent: Mozilla']);
  });

  test('take the name of their field with them, so that it is said once', async () => {
    const page = await line({ cuts, pointers, choose: 'part-X' });
    const path = page.querySelector('.field[data-place="path"]');
    expect(path && texts(path, '.spoken')).toEqual(['Path: ', ' (reads: /#)']);
    expect(path?.querySelector('label .spoken')?.textContent).toBe('Path: ');
    expect(texts(page, '.field[data-place="query"] .spoken')).toEqual(['Query: ']);
  });

  test('say their role over themselves', async () => {
    const page = await line({ cuts, pointers, choose: 'part-X' });
    expect(texts(page, '.rt-says')).toEqual(['decisive', '<i>', 'decoy']);
    const parts = [...page.querySelectorAll('.part')];
    expect(parts.map((part) => part.getAttribute('data-part'))).toEqual([
      'path=%23',
      '"><b>',
      'user-agent=Mozilla',
    ]);
  });

  test('change nothing of the line', async () => {
    const code = (await line({ cuts, pointers, choose: 'part-X' })).querySelector('.line');
    expect(code && written(code)).toBe(RAW);
  });

  test('are only shown where nothing is asked', async () => {
    const page = await line({ cuts, pointers });
    expect(page.querySelectorAll('input, label')).toHaveLength(0);
    expect([...page.querySelectorAll('.part')].map((part) => part.getAttribute('data-role'))).toEqual([
      'decisive',
      'supporting',
      'decoy',
    ]);
  });
});

/** What a screen reader says of a label: its text without what is hidden from it. */
function spokenIn(label: Element): string {
  const copy = label.cloneNode(true);
  if (!(copy instanceof Element)) return '';
  for (const hidden of copy.querySelectorAll('[aria-hidden="true"]')) hidden.remove();
  return copy.textContent.trim();
}
