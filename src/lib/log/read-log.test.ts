import { performance } from 'node:perf_hooks';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from './fixtures/any-text.ts';
import { faultsOf } from './fixtures/field-check.ts';
import { OBJECTS } from './fixtures/json-lines.ts';
import { LogSplitter, readLog, type Numbered } from './read-log.ts';

const COMBINED = '192.0.2.11 - - [24/Nov/2026:04:26:48 +0000] "GET /a?b=c HTTP/1.1" 200 3 "-" "curl/8.5.0"';
const WOW = `[2026-11-24 13:26:44+0900] 192.0.2.21 blank:80 "GET / HTTP/1.0" 200 False R0VUIC8gSFRUUC8xLjAKCg==`;
const JSON_LINE = '{"eventid":"cowrie.x","input":"ls"}';
const CSV_HEADER =
  'timestamp,auth_id,session_id,source_ip,source_port,destination_port,protocol,username,password,more';
const CSV_ROW =
  '2026-11-24 04:26:48.1,11111111-1111-4111-8111-111111111111,s,192.0.2.70,50022,21,ftp,admin,"p,w",';
const HTTP = 'POST /a HTTP/1.1\nHost: www.example.com\nContent-Length: 4\n\na=\nb';

/** What was found, one word each: the format, `!` where it stopped, and its lines. */
function found(text: string): readonly string[] {
  return [...readLog(text)].map(
    ({ reading, line, lines }) =>
      `${reading.format ?? 'unknown'}${reading.ok ? '' : '!'} ${line}${lines > 1 ? `-${line + lines - 1}` : ''}`,
  );
}

describe('lines', () => {
  test.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR alone', '\r'],
    ['blank lines between', '\n \t\n\n'],
  ])('with %s', (name, end) => {
    const step = name.startsWith('blank') ? 3 : 1;
    const text = [COMBINED, WOW, JSON_LINE, ''].join(end);
    expect(found(text)).toEqual([`combined 1`, `wowhoneypot ${1 + step}`, `cowrie ${1 + 2 * step}`]);
  });

  test('with a byte order mark, without an end, and one that nobody knows', () => {
    expect(found(`\uFEFF${COMBINED}\nwhat is this\n${COMBINED.slice(0, 60)}`)).toEqual([
      'combined 1',
      'unknown! 2',
      'combined! 3',
    ]);
  });

  test('of nothing there are none', () => {
    expect(['', '\n', ' \r\n\t\uFEFF', '[]', '[\n]'].flatMap(found)).toEqual([]);
  });
});

describe('JSON', () => {
  const pretty = JSON.stringify(OBJECTS[1][1], null, 2);
  const lines = pretty.split('\n').length;

  test('a list, on one line or on many', () => {
    const list = OBJECTS.map(([, object]) => object);
    const formats = OBJECTS.map(([format]) => format);
    for (const indent of [0, 2, '\t']) {
      const readings = [...readLog(JSON.stringify(list, null, indent))].map(({ reading }) => reading);
      expect(readings.map(({ ok, format }) => (ok ? format : null))).toEqual(formats);
    }
    expect(found(`[${JSON_LINE},\n${JSON_LINE}\n]`)).toEqual(['cowrie 1', 'cowrie 2']);
    expect(found(`${JSON_LINE},\n${JSON_LINE},\n`)).toEqual(['cowrie 1', 'cowrie 2']);
    expect(found(`${JSON_LINE}${JSON_LINE} ${JSON_LINE}`)).toEqual(['cowrie 1', 'cowrie 1', 'cowrie 1']);
  });

  test('an answer of Elasticsearch is read document by document', () => {
    const hits = OBJECTS.slice(0, 3).map(([, object]) => ({ _index: 'a', _source: object, sort: [[1]] }));
    const answer = { took: 1, _shards: {}, hits: { total: { value: 3 }, hits }, aggregations: { a: [] } };
    for (const indent of [0, 2]) {
      const text = JSON.stringify(answer, null, indent);
      expect(found(`${text}\n${COMBINED}`).map((word) => word.split(' ')[0])).toEqual([
        'ecs',
        'ecs',
        'ecs',
        'combined',
      ]);
      expect(found(JSON.stringify({ rawResponse: answer, more: [1] }, null, indent))).toHaveLength(3);
      expect(found(JSON.stringify({ responses: [answer, answer] }, null, indent))).toHaveLength(6);
    }
  });

  test('what only looked like the end of an answer is read line by line', () => {
    expect(found(`{"hits":{"hits":[]\n,"a":1\n${COMBINED}\n${WOW}`)).toEqual([
      'unknown! 2',
      'combined 3',
      'wowhoneypot 4',
    ]);
  });

  test('an object over several lines, between others', () => {
    expect(found(`${COMBINED}\n${pretty}\n${JSON_LINE}`)).toEqual([
      'combined 1',
      `tanner 2-${lines + 1}`,
      `cowrie ${lines + 2}`,
    ]);
  });

  test('one that is cut takes nothing with it', () => {
    const cut = JSON_LINE.slice(0, 30);
    expect(found(`${cut}\n${JSON_LINE}\n${COMBINED}`)).toEqual(['cowrie! 1', 'cowrie 2', 'combined 3']);
    for (let length = 1; length < JSON_LINE.length; length += 1) {
      const rest = found(`${JSON_LINE.slice(0, length)}\n${JSON_LINE}\n${WOW}`).slice(1);
      expect(rest).toEqual(['cowrie 2', 'wowhoneypot 3']);
    }
    const half = pretty.split('\n').slice(0, 5).join('\n');
    expect(found(`${half}\n${JSON_LINE}`)).toEqual(['tanner! 1-5', 'cowrie 6']);
    expect(found(`${half}\n${COMBINED}`)).toEqual(['tanner! 1-5', 'combined 6']);
    expect(found(half)).toEqual(['tanner! 1-5']);
  });

  test('one with a mistake in it is one reading', () => {
    expect(found(`${pretty.replace(',\n', '\n')}\n${COMBINED}`)).toEqual([
      `unknown! 1-${lines}`,
      `combined ${lines + 1}`,
    ]);
    expect(found(`{'eventid': 1}\n${COMBINED}`)).toEqual(['unknown! 1', 'combined 2']);
  });
});

describe('other records of several lines', () => {
  test('a request with its body, before and after others', () => {
    expect(found(HTTP)).toEqual(['http 1-6']);
    expect(found(HTTP.replaceAll('\n', '\r\n'))).toEqual(['http 1-6']);
    expect(found(`${HTTP}\n\n${HTTP}\n${COMBINED}\n${JSON_LINE}`)).toEqual([
      'http 1-6',
      'http 8-13',
      'combined 14',
      'cowrie 15',
    ]);
    expect(found(`GET / HTTP/1.1\nHost: a\n\n${JSON_LINE}`)).toEqual(['http 1-2', 'cowrie 4']);
    expect(found('GET /a HTTP/1.1\nGET /b HTTP/1.1\n')).toEqual(['http 1', 'http 2']);
  });

  test('a body of JSON, or one that holds a request, stays a body', () => {
    expect(found(`POST / HTTP/1.1\nContent-Type: application/json\n\n${JSON_LINE}\n`)).toEqual(['http 1-4']);
    const inner = 'GET / HTTP/1.1\nHost: b\n\n';
    expect(found(`POST / HTTP/1.1\nContent-Length: ${inner.length}\n\n${inner}`)).toEqual(['http 1-5']);
  });

  test('a table of Heralding has the columns its header says', () => {
    expect(found(`${CSV_HEADER}\n${CSV_ROW}\n${COMBINED}`)).toEqual([
      'heralding 1',
      'heralding 2',
      'combined 3',
    ]);
    const [, row] = readLog(`${CSV_HEADER}\n${CSV_ROW}`);
    expect(row?.reading.credentials[0]?.password?.value).toBe('p,w');
    expect(row?.reading.fields['destination-port']?.value).toBe('21');
  });
});

/** Pieces of logs in any order, whole and cut. */
const soup = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        COMBINED,
        WOW,
        JSON_LINE,
        HTTP,
        CSV_HEADER,
        CSV_ROW,
        '{"hits":{"hits":[',
        ']',
        '[',
        ',',
        '}',
      ),
      fc.constantFrom(
        '\n',
        '\r\n',
        '\r',
        ' ',
        '"',
        '{',
        '\uFEFF',
        '\uD83D',
        '{"a":[',
        '\\',
        'Content-Length: 9',
      ),
      anyText(6),
    ),
    { maxLength: 25 },
  )
  .map((pieces) => pieces.join(''));

const summary = ({ reading: { raw, ok, format }, ...place }: Numbered) => ({ raw, ok, format, ...place });

describe('any text', () => {
  test('is read without throwing, and all of it is in some reading, in order', () => {
    fc.assert(
      fc.property(soup, (text) => {
        let end = 0;
        for (const { reading, line, lines, start } of readLog(text)) {
          expect(text.slice(start, start + reading.raw.length)).toBe(reading.raw);
          // An answer of Elasticsearch says things about itself.
          const between = text.slice(end, start);
          if (!text.includes('{"hits"')) expect(between.replaceAll(/[\s[\],]/g, '')).toBe('');
          expect(line).toBe(text.slice(0, start).split(/\r\n|\r|\n/).length);
          expect(lines).toBe(reading.raw.split(/\r\n|\r|\n/).length);
          expect(faultsOf(reading)).toEqual([]);
          end = start + reading.raw.length;
        }
        if (!text.includes('{"hits"')) expect(text.slice(end).replaceAll(/[\s[\],]/g, '')).toBe('');
      }),
      { numRuns: 500 },
    );
  });

  test('says the same whole and in chunks', () => {
    fc.assert(
      fc.property(
        soup,
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 }),
        (text, sizes) => {
          const splitter = new LogSplitter();
          const pieces: Numbered[] = [];
          for (let at = 0, i = 0; at < text.length; i += 1) {
            const size = sizes[i % sizes.length] ?? 1;
            pieces.push(...splitter.push(text.slice(at, at + size)));
            at += size;
          }
          pieces.push(...splitter.end());
          expect(pieces.map(summary)).toEqual([...readLog(text)].map(summary));
        },
      ),
      { numRuns: 500 },
    );
  });

  test('comes when it is whole, not later', () => {
    const splitter = new LogSplitter();
    expect([...splitter.push(COMBINED)]).toHaveLength(0);
    expect([...splitter.push(`\n${JSON_LINE}`)]).toHaveLength(2);
    expect([...splitter.end()]).toHaveLength(0);
  });
});

describe('long logs', () => {
  test.each([
    ['lines', `${COMBINED}\n`.repeat(2_000)],
    ['lines that end with CR', `${COMBINED}\r`.repeat(2_000)],
    ['unclosed objects', '{"a":[\n'.repeat(30_000)],
    ['unclosed strings', '{"a\n'.repeat(50_000)],
    ['quotes', `{"a":"${'\\"'.repeat(100_000)}`],
    ['brackets', '['.repeat(200_000)],
    ['braces', '{'.repeat(200_000)],
    ['closing brackets', ']'.repeat(200_000)],
    ['objects', '{}'.repeat(50_000)],
    ['a list of lists', '[{},'.repeat(50_000)],
    ['requests', 'GET / HTTP/1.1\n'.repeat(20_000)],
    ['a long body', `POST / HTTP/1.1\n\n${'a b c d e f g\n'.repeat(20_000)}`],
    ['words', 'get well soon\n'.repeat(20_000)],
    ['commas', '2026-11-24 04:26:48,'.repeat(10_000)],
  ])('of 200 kB of %s are read in less than two seconds', (_, text) => {
    const start = performance.now();
    let count = 0;
    for (const { reading } of readLog(text)) count += reading.raw.length;
    expect(count).toBeLessThanOrEqual(text.length);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
