import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  HOSTILE,
  LONG,
  nginxLine,
  requestOf,
  unescapedLine,
  wowhoneypotLine,
} from '../../../tests/fixtures/hostile.ts';
import { read } from '../log/detect.ts';
import { anyText } from '../log/fixtures/any-text.ts';
import { combinedLine, wowhoneypotLine as anyWowhoneypotLine } from '../log/fixtures/generated-lines.ts';
import { overlaps, span, textAt } from '../log/span.ts';
import { marksOf, openedOf, type Mark } from './mark.ts';
import { piecesOf, type Cut, type Piece, type Unit } from './piece.ts';

/** As many characters of the text as may lie under one label. */
const LONGEST = 26;
const HALF = /[\ud800-\udbff]$|^[\udc00-\udfff]/;

const unitsOf = (pieces: readonly Piece[]): Unit[] =>
  pieces.flatMap(({ stretches }) => stretches.flatMap(({ units }) => units));
const textOf = (units: readonly Unit[]): string => units.map(({ text }) => text).join('');
const pieces = (raw: string, cuts: readonly Cut[] = []): Piece[] => piecesOf(raw, marksOf(read(raw)), cuts);

/** What stands over what: `['%23', '#']`. */
function readings(raw: string): (readonly [string, string])[] {
  return unitsOf(pieces(raw)).flatMap(({ text, reading }) =>
    reading === null ? [] : [[text, reading] as const],
  );
}

function partOf(cut: Pick<Cut, 'key'>, all: readonly Piece[]): string {
  const stretches = all.flatMap((piece) => piece.stretches).filter(({ part }) => part === cut.key);
  return textOf(stretches.flatMap(({ units }) => units));
}

const LINE =
  '192.0.2.18 - - [24/Nov/2026:04:26:48 +0000] "GET /a%23b HTTP/1.1" 404 153 "-" "Mozilla/5.0 (X11)"';
const cutAt = (key: string, text: string, from = 0): Cut => {
  const start = LINE.indexOf(text, from);
  return { key, place: 'path', span: span(start, start + text.length) };
};

describe('the pieces of a line', () => {
  test.each(LONG)('are together the line: $name', ({ raw }) => {
    // Not toBe: nobody wants to read a difference of a megabyte.
    expect(textOf(unitsOf(pieces(raw))) === raw).toBe(true);
  });

  test.each(HOSTILE)('are together the line: $name', ({ text }) => {
    for (const raw of [text, nginxLine(text), unescapedLine(text), wowhoneypotLine(text)]) {
      expect(textOf(unitsOf(pieces(raw)))).toBe(raw);
    }
    const opened = openedOf(read(wowhoneypotLine(text)));
    expect(opened && textOf(unitsOf(piecesOf(opened.text, opened.marks)))).toBe(
      requestOf(text).toWellFormed(),
    );
  });

  test('are together the text, whatever is marked and cut', () => {
    fc.assert(
      fc.property(
        anyText(60),
        fc.array(fc.nat(70)),
        fc.array(fc.tuple(fc.nat(70), fc.nat(20))),
        (...args) => {
          const [text, edges, stretches] = args;
          const marks = marksBetween(text, edges);
          const cuts = stretches.map(([start, length], nth) => cutOf(text, `part ${nth}`, start, length));
          expect(textOf(unitsOf(piecesOf(text, marks, cuts)))).toBe(text);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('are together the line, whatever is logged and cut', () => {
    const line = fc.oneof(combinedLine, anyWowhoneypotLine);
    fc.assert(
      fc.property(
        line,
        fc.array(fc.tuple(fc.nat(400), fc.nat(60)), { maxLength: 5 }),
        ({ raw }, stretches) => {
          const cuts = stretches.map(([start, length], nth) => cutOf(raw, `part ${nth}`, start, length));
          expect(textOf(unitsOf(pieces(raw, cuts)))).toBe(raw);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('never break a surrogate pair that no mark and no part breaks', () => {
    const astral = anyText(80).map((text) => text.replaceAll(/[a-m0-9]/g, '😀'));
    fc.assert(
      fc.property(astral, (text) => {
        const opened = openedOf(read(wowhoneypotLine(text)));
        const texts = [
          ...unitsOf(pieces(unescapedLine(text))),
          ...unitsOf(pieces(nginxLine(text))),
          ...unitsOf(pieces(wowhoneypotLine(text))),
          ...unitsOf(opened ? piecesOf(opened.text, opened.marks) : []),
        ].flatMap(({ text, reading }) => [text, reading ?? '']);
        expect(texts.filter((part) => HALF.test(part))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the parts of an exercise', () => {
  test('keep their key and their text', () => {
    const cuts = [cutAt('a', '%23'), cutAt('b', 'Mozilla'), cutAt('c', 'GET')];
    const cut = pieces(LINE, cuts);
    expect(cuts.map((each) => partOf(each, cut))).toEqual(['%23', 'Mozilla', 'GET']);
  });

  test('keep their key and their text wherever they stand, if they do not overlap', () => {
    fc.assert(
      fc.property(
        combinedLine,
        fc.array(fc.tuple(fc.nat(200), fc.nat(60)), { maxLength: 6 }),
        (line, all) => {
          const cuts: Cut[] = [];
          for (const [nth, [start, length]] of all.entries()) {
            const cut = cutOf(line.raw, `part ${nth}`, start, length);
            const free = cuts.every((other) => !overlaps(other.span, cut.span));
            if (free && cut.span.end > cut.span.start) cuts.push(cut);
          }
          const cut = pieces(line.raw, cuts);
          for (const each of cuts) expect(partOf(each, cut)).toBe(textAt(line.raw, each.span));
        },
      ),
      { numRuns: 300 },
    );
  });

  test('make one field of those they reach over', () => {
    const before = pieces(LINE).filter(({ mark }) => mark !== null).length;
    const cut = pieces(LINE, [cutAt('a', 'GET /a%23b')]);
    const piece = cut.find(({ stretches }) => stretches.some(({ part }) => part === 'a'));
    expect(piece && textOf(unitsOf([piece]))).toBe('GET /a%23b');
    expect(piece?.mark?.place).toBe('path');
    expect(cut.filter(({ mark }) => mark !== null)).toHaveLength(before - 1);
  });

  test('become a field where there is none', () => {
    const raw = 'no line <b>at all</b>';
    const cut = piecesOf(raw, [], [{ key: 'a', place: 'extra', span: span(8, 17) }]);
    expect(cut.map((piece) => [piece.mark?.place ?? null, textOf(unitsOf([piece]))])).toEqual([
      [null, 'no line '],
      ['extra', '<b>at all'],
      [null, '</b>'],
    ]);
  });

  test('that overlap are cut: the earlier one counts', () => {
    const cut = pieces(LINE, [cutAt('a', '/a%23'), cutAt('b', '23b')]);
    expect(partOf({ key: 'a' }, cut)).toBe('/a%23');
    expect(partOf({ key: 'b' }, cut)).toBe('');
  });

  test('that begin in the middle of a code leave its reading on the first half', () => {
    const cut = pieces(LINE, [cutAt('a', '23b')]);
    const path = unitsOf(cut.filter(({ mark }) => mark?.place === 'path'));
    expect(path).toEqual([
      { text: '/a', reading: null },
      { text: '%', reading: '#' },
      { text: '23', reading: null },
      { text: 'b', reading: null },
    ]);
  });
});

describe('readings lie over exactly what is encoded', () => {
  const line = (target: string): string => LINE.replace('/a%23b', target);

  test.each<[string, (readonly [string, string])[]]>([
    ['/a%23b', [['%23', '#']]],
    [
      '/%2e%2e/x%2Fy',
      [
        ['%2e%2e', '..'],
        ['%2F', '/'],
      ],
    ],
    ['/%E3%81%82/b', [['%E3%81%82', 'あ']]],
    ['/%E3%81%82%E3%81%84', [['%E3%81%82%E3%81%84', 'あい']]],
    [
      '/%E3%81%82%E3%81%84%E3%81%86',
      [
        ['%E3%81%82%E3%81%84', 'あい'],
        ['%E3%81%86', 'う'],
      ],
    ],
    ['/%F0%9F%98%80!', [['%F0%9F%98%80', '😀']]],
    ['/%253Cb', [['%253C', '<']]],
    [
      '/%3Cscript%3E',
      [
        ['%3C', '<'],
        ['%3E', '>'],
      ],
    ],
    ['/\\x22\\x5C', [['\\x22\\x5C', '"\\']]],
    ['/plain%zz%u3042', []],
    ['/100%', []],
  ])('%s', (target, expected) => {
    expect(readings(line(target))).toEqual(expected);
  });

  test('what lies between two values that were put together has none', () => {
    const raw =
      '{"connection": {"protocol": "ftpd", "transport": "tcp", "type": "accept"}, "dst_ip": "198.51.100.10", "dst_port": 21, "src_hostname": "", "src_ip": "203.0.113.77", "src_port": 40210, "timestamp": "2026-11-24T08:11:20.402117", "ftp": {"commands": {"command": ["USER", "PASS", "QUIT"], "arguments": ["a", "b", ""]}}}';
    const under = readings(raw).map(([text]) => text.length);
    expect(under.length).toBeGreaterThan(0);
    expect(Math.max(...under)).toBeLessThanOrEqual(LONGEST);
  });

  test('base64 is read as one', () => {
    const raw = LINE.replace('Mozilla/5.0 (X11)', Buffer.from('<script>').toString('base64'));
    expect(readings(raw)).toContainEqual(['PHNjcmlwdD4=', '<script>']);
  });

  test('over all of a payload, and together they say what it says', () => {
    const raw = wowhoneypotLine('あ😀<b>');
    const over = unitsOf(pieces(raw).filter(({ mark }) => mark?.opaque));
    expect(over.every(({ reading }) => reading !== null)).toBe(true);
    expect(over.map(({ reading }) => reading).join('')).toBe(requestOf('あ😀<b>'));
  });

  test('say together what is decoded, in any line', () => {
    fc.assert(
      fc.property(fc.oneof(combinedLine, anyWowhoneypotLine), ({ raw }) => {
        for (const { mark, stretches } of pieces(raw)) {
          if (!mark?.decoded) continue;
          const units = stretches.flatMap((stretch) => stretch.units);
          expect(units.map(({ text, reading }) => reading ?? text).join('')).toBe(mark.decoded.text);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('a stretch under a label', () => {
  test('is short, so that it can wrap', () => {
    fc.assert(
      fc.property(fc.oneof(combinedLine, anyWowhoneypotLine), ({ raw }) => {
        for (const { stretches } of pieces(raw).filter(({ mark }) => mark !== null)) {
          for (const { units } of stretches) {
            const labelled = units.filter(({ reading }, nth) => nth === 0 || reading !== null);
            expect(labelled.filter(({ text }) => text.length > LONGEST)).toEqual([]);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test('is short where codes of different length follow one another', () => {
    const target = `/${'%20'.repeat(12)}${'%E3%81%82'.repeat(12)}`;
    const long = readings(LINE.replace('/a%23b', target)).filter(([text]) => text.length > LONGEST);
    expect(long).toEqual([]);
  });

  test.each([
    ['at what divides a path', '/cgi-bin/one/two/three/four/five', '/cgi-bin/one/two/three/'],
    ['after so many characters where nothing divides', 'a'.repeat(40), 'a'.repeat(LONGEST)],
    ['before a pair, not in it', `${'a'.repeat(LONGEST - 1)}😀${'a'.repeat(9)}`, 'a'.repeat(LONGEST - 1)],
  ])('ends %s', (_, text, head) => {
    const mark = {
      place: 'path',
      span: span(0, text.length),
      viewpoint: 'path',
      decoded: null,
      opaque: false,
    } as const;
    expect(unitsOf(piecesOf(text, [mark]))).toEqual([
      { text: head, reading: null },
      { text: text.slice(head.length), reading: null },
    ]);
  });

  test('there are at most 400 readings on a line, and fewer on one that does not end', () => {
    const raw = nginxLine('%23x'.repeat(1_000));
    expect(readings(raw)).toHaveLength(400);
    expect(textOf(unitsOf(pieces(raw)))).toBe(raw);
    const endless = nginxLine('%23x'.repeat(12_500));
    expect(readings(endless).length).toBeGreaterThan(20);
    expect(readings(endless).length).toBeLessThanOrEqual(80);
  });
});

/** Marks between the edges, every other one left out, so that there are gaps. */
function marksBetween(text: string, edges: readonly number[]): Mark[] {
  const at = [...new Set(edges.map((edge) => Math.min(edge, text.length)))].sort((a, b) => a - b);
  return at.flatMap((start, nth) => {
    const end = at[nth + 1];
    if (end === undefined || nth % 3 === 2) return [];
    return [{ place: 'path', span: span(start, end), viewpoint: 'path', decoded: null, opaque: false }];
  });
}

function cutOf(text: string, key: string, start: number, length: number): Cut {
  const from = Math.min(start, text.length);
  return { key, place: 'path', span: span(from, Math.min(from + length, text.length)) };
}
