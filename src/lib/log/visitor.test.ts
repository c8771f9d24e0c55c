import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { visitorsOf } from './visitor.ts';

const line = (source: string, clock: string, status = 200) =>
  `${source} - - [24/Nov/2026:${clock} +0900] "GET / HTTP/1.1" ${String(status)} 3 "-" "-"`;

describe('the visitors of a log', () => {
  test('are its sources, in the order in which each came first', () => {
    const lines = [
      line('192.0.2.2', '23:59:58'),
      line('192.0.2.1', '23:59:59', 404),
      line('192.0.2.2', '00:00:07', 404),
      line('192.0.2.2', '00:00:09'),
    ];
    expect(visitorsOf(lines)).toEqual([
      {
        source: '192.0.2.2',
        lines: [lines[0], lines[2], lines[3]],
        first: '23:59:58',
        last: '00:00:09',
        statuses: [
          { status: '200', count: 2 },
          { status: '404', count: 1 },
        ],
      },
      {
        source: '192.0.2.1',
        lines: [lines[1]],
        first: '23:59:59',
        last: '23:59:59',
        statuses: [{ status: '404', count: 1 }],
      },
    ]);
  });

  test('are told apart in other programs too, each by its own clock', () => {
    const visitors = visitorsOf([
      '[2026-11-24 13:26:48+0900] 192.0.2.18 198.51.100.10:80 "GET / HTTP/1.1" 200 False R0VUIC8gSFRUUC8xLjEKCg==',
      '{"session":"13b6c607158a","src_ip":"203.0.113.21","eventid":"cowrie.session.connect","timestamp":"2026-11-24T03:56:34.120866Z","message":"New connection"}',
    ]);
    expect(visitors.map(({ source, first }) => [source, first])).toEqual([
      ['192.0.2.18', '13:26:48'],
      ['203.0.113.21', '03:56:34'],
    ]);
  });

  test('a line that names nobody is nobody’s, and has no clock', () => {
    expect(visitorsOf(['what is this'])).toEqual([
      { source: null, lines: ['what is this'], first: null, last: null, statuses: [] },
    ]);
  });

  test('every line belongs to one of them, whatever it is, and their order is kept', () => {
    const anyLine = fc.oneof(
      fc.string(),
      fc.constantFrom(line('192.0.2.1', '01:02:03'), line('192.0.2.2', '01:02:04', 404)),
    );
    fc.assert(
      fc.property(fc.array(anyLine), (lines) => {
        const visitors = visitorsOf(lines);
        expect(visitors.flatMap((visitor) => visitor.lines).sort()).toEqual([...lines].sort());
        expect(new Set(visitors.map(({ source }) => source)).size).toBe(visitors.length);
        for (const visitor of visitors)
          expect(lines.filter((raw) => visitor.lines.includes(raw))).toEqual(visitor.lines);
      }),
    );
  });
});
