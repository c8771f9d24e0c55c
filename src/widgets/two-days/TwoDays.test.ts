import { describe, expect, test } from 'vitest';
import { drawn } from '../../../tests/fixtures/hostile-component.ts';
import { HOSTILE, shownAs } from '../../../tests/fixtures/hostile.ts';
import { nginxEscape } from '../../lib/log/fixtures/generated-lines.ts';
import { twoDays } from '../../lib/lesson/two-days.ts';
import TwoDays from './TwoDays.astro';

const line = (day: number, target: string): string =>
  `192.0.2.1 - - [${String(day)}/Nov/2026:08:00:00 +0900] "GET ${target} HTTP/1.1" 404 153 "-" "-"`;
const title = { ja: '二日', en: 'Two days' };
const box = (lines: readonly string[], locale = 'en'): Promise<HTMLElement> =>
  drawn(TwoDays, { name: 'x', excerpt: { title, lines: `${lines.join('\n')}\n` }, locale });
const tables = (root: ParentNode): string[][] =>
  [...root.querySelectorAll('.view')].map((view) =>
    [...view.querySelectorAll('tbody th')].map((cell) => cell.textContent.trim()),
  );

describe('two days side by side', () => {
  test('asks first, then shows yesterday, today, only today and only yesterday', async () => {
    const root = await box([line(23, '/'), line(23, '/old'), line(24, '/'), line(24, '/new')]);
    expect(tables(root)).toEqual([['/', '/old'], ['/', '/new'], ['/new'], ['/old']]);
    const ask = root.querySelector('.ask');
    const first = root.querySelector('.views');
    expect(ask?.compareDocumentPosition(first ?? root)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    expect([...root.querySelectorAll('.switcher label')].map((one) => one.textContent.trim())).toEqual([
      'Yesterday',
      'Today',
      'Only today (new)',
      'Only yesterday',
    ]);
  });

  test('says so where nothing is new, and where a line has no path', async () => {
    const root = await box([line(23, '/'), line(24, '/'), line(23, '*').replace('GET *', '\\x16 *')], 'ja');
    expect(root.querySelectorAll('.view')[2]?.textContent).toContain('ありません');
    expect(tables(root)[0]).toEqual(['（パスなし）', '/']);
  });

  test('shows a hostile path for what it is', async () => {
    for (const { text } of HOSTILE) {
      const evil = line(24, `/${nginxEscape(text)}`);
      const expected = twoDays([line(23, '/'), evil]).paths.flatMap(({ path, on }) =>
        path !== null && on[1] !== null ? [shownAs(path).trim()] : [],
      );
      const root = await box([line(23, '/'), evil]);
      if (expected.length > 0) expect(tables(root)[1]).toEqual(expected);
      expect(root.querySelector('script, img, iframe, style, form, svg')).toBeNull();
    }
  });
});
