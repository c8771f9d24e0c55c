import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bySources, countsOf } from './counts.ts';

const LINES = [
  { under: '/login', source: '192.0.2.1' },
  { under: '/', source: '192.0.2.2' },
  { under: '/once', source: '192.0.2.5' },
  { under: '/login', source: '192.0.2.1' },
  { under: '/', source: '192.0.2.3' },
  { under: '/login', source: '192.0.2.1' },
];
const counted = fc.array(
  fc.record({
    under: fc.string({ maxLength: 2 }),
    source: fc.option(fc.constantFrom('192.0.2.1', '192.0.2.2', '192.0.2.3')),
  }),
);

describe('counts', () => {
  test('put the most lines first, and tell lines from sources', () => {
    expect(countsOf(LINES)).toEqual([
      { under: '/login', lines: 3, sources: 1 },
      { under: '/', lines: 2, sources: 2 },
      { under: '/once', lines: 1, sources: 1 },
    ]);
  });

  test('by sources, another row comes first', () => {
    expect(bySources(countsOf(LINES)).map(({ under }) => under)).toEqual(['/', '/login', '/once']);
  });

  test('count no source where the log names none', () => {
    expect(countsOf([{ under: 'x', source: null }])).toEqual([{ under: 'x', lines: 1, sources: 0 }]);
  });

  test('add up to what was counted, with no more sources than lines, and no row twice', () => {
    fc.assert(
      fc.property(counted, (lines) => {
        const rows = countsOf(lines);
        expect(rows.reduce((sum, row) => sum + row.lines, 0)).toBe(lines.length);
        expect(new Set(rows.map(({ under }) => under)).size).toBe(rows.length);
        expect(rows.every((row) => row.lines > 0 && row.sources <= row.lines)).toBe(true);
        expect([...bySources(rows)].sort((a, b) => b.lines - a.lines)).toHaveLength(rows.length);
        const sorted = bySources(rows).map(({ sources }) => sources);
        expect(sorted).toEqual([...sorted].sort((a, b) => b - a));
      }),
    );
  });
});
