import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { twoDays } from './two-days.ts';

const line = (day: number, request: string, source = '192.0.2.1', clock = '08:00:00 +0900'): string =>
  `${source} - - [${String(day)}/Nov/2026:${clock}] "${request}" 404 153 "-" "-"`;
const get = (day: number, target: string, source?: string): string =>
  line(day, `GET ${target} HTTP/1.1`, source);

describe('two days by their paths', () => {
  test('counts lines and addresses of each path, without its query', () => {
    const { days, paths } = twoDays([
      get(23, '/'),
      get(23, '/old?a=1'),
      get(24, '/', '192.0.2.2'),
      get(24, '/?q=2', '192.0.2.3'),
      get(24, '/new', '192.0.2.3'),
    ]);
    expect(days).toEqual([
      { date: '2026-11-23', lines: 2, sources: 1, paths: 2 },
      { date: '2026-11-24', lines: 3, sources: 2, paths: 2 },
    ]);
    expect(paths).toEqual([
      {
        path: '/',
        on: [
          { lines: 1, sources: 1 },
          { lines: 2, sources: 2 },
        ],
      },
      { path: '/new', on: [null, { lines: 1, sources: 1 }] },
      { path: '/old', on: [{ lines: 1, sources: 1 }, null] },
    ]);
  });

  test('puts lines without a path first, as one', () => {
    const { days, paths } = twoDays([
      line(23, '\\x16\\x03\\x01'),
      line(23, 'CONNECT www.example.net:443 HTTP/1.1'),
      get(24, '/a'),
    ]);
    expect(paths.map(({ path }) => path)).toEqual([null, '/a']);
    expect(days[0].paths).toBe(1);
  });

  test('takes the day from the clock of the line, not from UTC', () => {
    const { days } = twoDays([
      line(23, 'GET / HTTP/1.1', '192.0.2.1', '23:59:59 +0900'),
      line(24, 'GET / HTTP/1.1', '192.0.2.1', '00:00:00 +0900'),
    ]);
    expect(days.map(({ date }) => date)).toEqual(['2026-11-23', '2026-11-24']);
  });

  test('needs two days, and times', () => {
    expect(() => twoDays([get(23, '/'), get(23, '/a')])).toThrow('the lines have 1');
    expect(() => twoDays([get(22, '/'), get(23, '/'), get(24, '/')])).toThrow('the lines have 3');
    expect(() => twoDays([])).toThrow('the lines have 0');
    expect(() => twoDays(['hello'])).toThrow('without a time');
  });

  test('says of every path on which of the two days it came, and loses no line', () => {
    const some = fc.array(fc.constantFrom('/', '/a', '/b', '/c?x=1', '/c'), { minLength: 1 });
    fc.assert(
      fc.property(some, some, (before, after) => {
        const { days, paths } = twoDays([...before.map((p) => get(23, p)), ...after.map((p) => get(24, p))]);
        const total = (day: 0 | 1): number => paths.reduce((sum, { on }) => sum + (on[day]?.lines ?? 0), 0);
        expect([total(0), total(1)]).toEqual([before.length, after.length]);
        expect(days.map(({ lines }) => lines)).toEqual([before.length, after.length]);
        for (const { path, on } of paths) {
          const has = (list: string[]): boolean => list.some((p) => p.replace(/\?.*/, '') === path);
          expect(on.map((asked) => asked !== null)).toEqual([has(before), has(after)]);
        }
      }),
    );
  });
});
