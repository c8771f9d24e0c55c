import { describe, expect, test } from 'vitest';
import { drawn } from '../../../tests/fixtures/hostile-component.ts';
import { HOSTILE, shownAs } from '../../../tests/fixtures/hostile.ts';
import { countsOf } from '../../lib/lesson/counts.ts';
import Counted from './Counted.astro';

const LINES = ['one', 'two', 'three', 'four'];
const ROWS = countsOf([
  { under: '/login', source: '192.0.2.1' },
  { under: '/login', source: '192.0.2.1' },
  { under: '/login', source: '192.0.2.1' },
  { under: '/', source: '192.0.2.2' },
  { under: '/', source: '192.0.2.3' },
]);
const box = (props: Record<string, unknown> = {}) =>
  drawn(Counted, {
    excerpt: { name: 'hour', title: 'An hour', lines: LINES },
    by: 'path',
    rows: ROWS,
    locale: 'en',
    ...props,
  });
const cells = (view: Element | null | undefined) =>
  [...(view?.querySelectorAll('tbody tr') ?? [])].map((row) =>
    [...row.querySelectorAll('th, td')].map((cell) => cell.textContent.trim()),
  );

describe('lines that are counted', () => {
  test('are shown first, under the question, and then counted', async () => {
    const views = [...(await box()).querySelectorAll('.view')];
    expect([...document.querySelectorAll('.counted-lines li')].map((li) => li.textContent.trim())).toEqual(
      LINES,
    );
    expect(document.body.textContent).toContain('Which line would you read first?');
    expect(cells(views[1])).toEqual([
      ['/login', '3'],
      ['/', '2'],
    ]);
    expect(cells(views[3])).toEqual([
      ['/', '2', '2'],
      ['/login', '1', '3'],
    ]);
    for (const view of views) expect(view.querySelector('.muted')?.textContent).toContain('Hidden here');
  });

  test('have bars as long as the numbers beside them, which a screen reader passes over', async () => {
    const bars = (await box()).querySelectorAll('.view')[2];
    expect([...(bars?.querySelectorAll('rect') ?? [])].map((bar) => bar.getAttribute('width'))).toEqual([
      '100',
      '66.7',
    ]);
    expect(bars?.querySelectorAll('svg:not([aria-hidden="true"])')).toHaveLength(0);
    expect(cells(bars)).toEqual(cells(document.querySelectorAll('.view')[1]));
  });

  test('show a hostile text for what it is', async () => {
    for (const { text } of HOSTILE) {
      const root = await box({
        excerpt: { name: 'hour', title: 'An hour', lines: [text] },
        rows: [{ under: text, lines: 1, sources: 1 }],
      });
      expect(root.querySelector('.counted-lines code')?.textContent.trim()).toBe(shownAs(text).trim());
      expect(root.querySelector('tbody code')?.textContent.trim()).toBe(shownAs(text).trim());
      expect(root.querySelector('script, img, iframe, style, form, [style]')).toBeNull();
    }
  });
});
