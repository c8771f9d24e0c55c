import { describe, expect, test } from 'vitest';
import { drawn } from '../../../tests/fixtures/hostile-component.ts';
import { HOSTILE, shownAs } from '../../../tests/fixtures/hostile.ts';
import ByVisitor from './ByVisitor.astro';

const line = (source: string, clock: string, status: number) =>
  `${source} - - [24/Nov/2026:${clock} +0900] "GET / HTTP/1.1" ${String(status)} 3 "-" "-"`;
const LINES = [
  line('192.0.2.1', '10:00:01', 200),
  line('203.0.113.9', '10:00:01', 404),
  line('192.0.2.1', '10:00:05', 404),
];
const box = (lines: readonly string[], locale = 'en') =>
  drawn(ByVisitor, { excerpt: { name: 'mixed', title: 'An evening', lines }, locale });
const summaries = (root: ParentNode) =>
  [...root.querySelectorAll('summary')].map((press) => press.textContent.replaceAll(/\s+/g, ' ').trim());
const stream = (root: ParentNode) =>
  [...root.querySelectorAll('.stream code')].map((code) => code.textContent.trim());
const view = (root: ParentNode, nth: number) => {
  const found = root.querySelector(`[data-view="${String(nth)}"]`);
  if (found === null) throw new Error(`there is no view ${String(nth)}`);
  return found;
};

describe('a mixed log', () => {
  test('asks first, and shows the lines in the order of time before they are folded', async () => {
    const root = await box(LINES);
    const [question, order] = [root.querySelector('.by-visitor > p + p'), root.querySelector('.views')];
    expect(question?.textContent).toContain('How many visitors');
    expect(question?.nextElementSibling).toBe(order);
    expect(root.querySelector('input:checked')?.parentElement?.textContent.trim()).toBe(
      'In the order of time',
    );
    expect(stream(view(root, 0))).toEqual(LINES);
  });

  test('folds them by visitor, closed, and says of each in brief when it came and what it was given', async () => {
    const root = await box(LINES);
    expect(root.querySelector('details[open]')).toBeNull();
    expect(summaries(root)).toEqual([
      '192.0.2.1 2 lines 10:00:01 – 10:00:05 200 × 1, 404 × 1',
      '203.0.113.9 1 line 10:00:01 404 × 1',
    ]);
    expect([...root.querySelectorAll('details')].map(stream)).toEqual([[LINES[0], LINES[2]], [LINES[1]]]);
  });

  test('says that an address is a guess at a visitor', async () => {
    expect((await box(LINES, 'ja')).textContent).toContain('相手の数は推定です');
  });

  test('shows a hostile line for what it is', async () => {
    for (const { text } of HOSTILE) {
      const raw = `${text.replaceAll(/[\r\n]/g, ' ')} - -`;
      const root = await box([raw, ...LINES]);
      expect(stream(view(root, 0))[0]).toBe(shownAs(raw).trim());
      expect(root.querySelector('script, img, iframe, style, form, svg')).toBeNull();
      expect(stream(view(root, 1))[0]).toBe(shownAs(raw).trim());
    }
  });
});
