import { describe, expect, test } from 'vitest';
import { drawn } from '../../../tests/fixtures/hostile-component.ts';
import { HOSTILE, shownAs } from '../../../tests/fixtures/hostile.ts';
import Logged from './Logged.astro';
import SameBytes from './SameBytes.astro';

const box = (locale = 'en') => drawn(SameBytes, { locale });
const inside = (root: Element, selector: string) =>
  [...root.querySelectorAll(selector)].map((one) => one.textContent.replaceAll(/\s+/g, ' ').trim());

describe('the same bytes in three logs', () => {
  test('are chosen by their numbers, which do not give the name away', async () => {
    const root = await box();
    expect(inside(root, '.switcher label')).toEqual([
      '16 03 01',
      '03 00 00',
      '53 53 48',
      '00 00 00',
      '2a 31 0d',
      '05 01 00',
    ]);
  });

  test('show the bytes, and the answer behind a press that is closed', async () => {
    const [tls] = (await box('ja')).querySelectorAll('.view');
    expect(tls?.querySelector('pre')?.textContent.split('\n')).toEqual([
      '16 03 01 00 ee 01 00 00  ........',
      'ea 03 03 00 01 02 03 04  ........',
      '05 06 07 08 09 0a 0b 0c  ........',
    ]);
    expect(tls?.querySelector('details')?.textContent).toContain('TLS（https の暗号）。');
    expect(tls?.querySelector('details[open]')).toBeNull();
  });

  test('stand there as each program wrote them, or it is said that it wrote nothing', async () => {
    const views = [...(await box()).querySelectorAll('.view')];
    const lines = views.map((view) => inside(view, '.line'));
    expect(lines.map(({ length }) => length)).toEqual([3, 3, 3, 3, 3, 2]);
    expect(lines[3]?.[1]).toBe('192.0.2.118 - - [24/Nov/2026:04:26:51 +0000] "" 400 266 "-" "-"');
    expect(lines[5]?.[1]).toBe('[2026-11-24 13:26:51+0900][ERROR]Session timed out. Client IP: 192.0.2.120');
    expect(views.map((view) => inside(view, '.none').length)).toEqual([0, 0, 0, 0, 0, 1]);
  });

  test('show a hostile line for what it is', async () => {
    for (const { text } of HOSTILE) {
      const root = await drawn(Logged, { file: 'f', line: text, none: 'n' });
      expect(root.querySelector('.line')?.textContent.trim()).toBe(shownAs(text).trim());
      expect(root.querySelector('script, img, iframe, style, form, svg')).toBeNull();
    }
  });
});
