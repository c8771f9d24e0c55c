import { describe, expect, test } from 'vitest';
import { drawn, written } from '../../tests/fixtures/hostile-component.ts';
import { nginxLine, wowhoneypotLine } from '../../tests/fixtures/hostile.ts';
import { SEALS } from '../../tests/fixtures/hostile-seals.ts';
import LogFence from './LogFence.astro';

const fence = (code: string, meta = ''): Promise<HTMLElement> =>
  drawn(LogFence, { code, meta, locale: 'en', seals: SEALS });
const marked = (page: ParentNode): (string | undefined)[] =>
  [...page.querySelectorAll('.part')].map((part) => written(part));

describe('a fence of log lines', () => {
  test('is one line each', async () => {
    const code = [nginxLine('a'), nginxLine('<b>')];
    const page = await fence(code.join('\n'));
    expect([...page.querySelectorAll('.line')].map(written)).toEqual(code);
    expect(page.querySelector('.log-caption')).toBeNull();
  });

  test('is one request with its headers, in lines', async () => {
    const request = 'POST /a HTTP/1.1\nHost: www.example.com\n\nb=c';
    const page = await fence(request);
    expect([...page.querySelectorAll('.line')].map(written)).toEqual([request]);
    expect(page.querySelectorAll('[data-viewpoint="destination"]')).toHaveLength(1);
  });

  test('has its title above, as text', async () => {
    const page = await fence(nginxLine('a'), 'title="<b>one</b> &amp; two"');
    expect(page.querySelector('.log-caption')?.textContent).toBe('<b>one</b> &amp; two');
    expect(page.querySelector('.log')?.getAttribute('data-help')).toBe('worked');
  });

  test.each(['seals', 'bare'])('gives the help it is told to: %s', async (help) => {
    const page = await fence(nginxLine('a'), help);
    expect(page.querySelector('.log')?.getAttribute('data-help')).toBe(help);
  });

  test('marks what it is told to, with a remark over it', async () => {
    const page = await fence(nginxLine('x'), 'mark="404" says="<i>none</i>"');
    expect(marked(page)).toEqual(['404']);
    expect(page.querySelector('.part')?.getAttribute('data-role')).toBe('mark');
    expect(page.querySelector('.part .rt-says')?.textContent).toBe('<i>none</i>');
  });

  test('marks without a remark', async () => {
    const page = await fence(nginxLine('x'), 'mark="404"');
    expect(marked(page)).toEqual(['404']);
    expect(page.querySelector('.rt-says')).toBeNull();
  });

  test('marks markup as what it is', async () => {
    const page = await fence(nginxLine('').replace('"-"', '"<script>"'), 'mark="<script>"');
    expect(marked(page)).toEqual(['<script>']);
  });

  test('marks a text over the edges of fields', async () => {
    const page = await fence(nginxLine('x'), 'mark="GET /x"');
    expect(marked(page)).toEqual(['GET /x']);
  });

  test('marks in each line that has it once', async () => {
    const code = [nginxLine('one'), nginxLine('two'), nginxLine('one')].join('\n');
    expect(marked(await fence(code, 'mark="/one"'))).toEqual(['/one', '/one']);
  });

  test('marks the letters of a base64 that say it', async () => {
    const page = await fence(wowhoneypotLine('needle'), 'mark="note=needle"');
    const [letters = ''] = marked(page);
    expect(letters.length).toBeGreaterThan('note=needle'.length);
    expect(wowhoneypotLine('needle').endsWith(letters)).toBe(true);
    const readings = [...page.querySelectorAll('.part .rt-reading')].map(({ textContent }) => textContent);
    expect(readings.join('')).toBe('note=needle');
  });

  test('marks nothing where the text is not there', async () => {
    const page = await fence(nginxLine('x'), 'mark="nothing" says="x"');
    expect(marked(page)).toEqual([]);
    expect(page.querySelector('.rt-says')).toBeNull();
  });
});
