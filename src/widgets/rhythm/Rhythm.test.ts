import { describe, expect, test } from 'vitest';
import { drawn } from '../../../tests/fixtures/hostile-component.ts';
import { HOSTILE } from '../../../tests/fixtures/hostile.ts';
import { dotsOf } from './dots.ts';
import Rhythm from './Rhythm.astro';

const line = (source: string, clock: string) =>
  `${source} - - [24/Nov/2026:13:${clock} +0900] "GET / HTTP/1.1" 200 3 "-" "curl/8.5.0"`;
const LINES = [
  line('192.0.2.1', '10:00'),
  line('192.0.2.2', '10:05'),
  line('192.0.2.1', '10:10'),
  line('192.0.2.1', '10:10'),
  line('192.0.2.1', '12:20'),
];
const box = (lines: readonly string[], locale = 'en') =>
  drawn(Rhythm, { name: 'mixed', title: 'A minute', lines, locale });
const cells = (root: ParentNode) =>
  [...root.querySelectorAll('tbody tr')].map((row) =>
    [...row.children].map((cell) => cell.textContent.trim()),
  );

describe('requests drawn on a time line', () => {
  test('has a row a source in both scales, and the gaps as a table that is closed', async () => {
    const root = await box(LINES);
    expect([...root.querySelectorAll('input')].length).toBe(2);
    expect(root.querySelectorAll('.view[data-view="0"] svg').length).toBe(2);
    expect(root.querySelectorAll('.view[data-view="1"] svg').length).toBe(2);
    expect(root.querySelector('details')?.open).toBe(false);
    expect(cells(root)).toEqual([
      ['192.0.2.1', '13:10:00', '4', '10, 0, 130'],
      ['192.0.2.2', '13:10:05', '1', 'none (one request only)'],
    ]);
    const [all, minute] = [...root.querySelectorAll('.view')].map((view) =>
      [...view.querySelectorAll('.beat p')].map((p) => p.textContent.replaceAll(/\s+/g, ' ').trim()),
    );
    expect(all).toEqual(['192.0.2.1 4 requests', '192.0.2.2 1 request']);
    expect(minute).toEqual(['192.0.2.1 3 requests', '192.0.2.2 1 request']);
  });

  test('stacks the dots of one second and keeps the others on the ground', () => {
    expect(dotsOf([0, 30, 30], 60, 100)).toEqual({ d: 'M0 18h0M50 18h0M50 7h0', height: 24 });
    expect(dotsOf([], 60, 100)).toEqual({ d: '', height: 13 });
  });

  test('refuses an excerpt in which nothing has a moment', async () => {
    await expect(box(['no line'])).rejects.toThrow('no line has a source and a moment');
  });

  test('shows no hostile text but as text', async () => {
    for (const { text } of HOSTILE) {
      const root = await box([...LINES, text.toWellFormed()]);
      expect(root.querySelector('script, img, iframe, style, form')).toBeNull();
      expect(root.querySelectorAll('svg *').length).toBe(root.querySelectorAll('svg path').length);
    }
  });
});
