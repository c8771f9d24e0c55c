import { performance } from 'node:perf_hooks';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from './fixtures/any-text.ts';
import { read } from './detect.ts';
import { faultsOf, fieldsOf } from './fixtures/field-check.ts';
import { combinedLine, wowhoneypotLine } from './fixtures/generated-lines.ts';
import { stopOf, valuesOf } from './fixtures/summary.ts';
import type { Reading } from './record.ts';

const COMBINED = '192.0.2.11 - - [24/Nov/2026:04:26:48 +0000] "GET /a?b=c HTTP/1.1" 200 3 "-" "curl/8.5.0"';
const WOWHONEYPOT = `[2026-11-24 13:26:44+0900] 192.0.2.21 blank:80 "GET / HTTP/1.0" 200 False ${Buffer.from('GET / HTTP/1.0\nUser-Agent: a\n\nb=c').toString('base64')}`;

describe('what stands around a line', () => {
  test.each([
    ['a line feed', '', '\n'],
    ['a line end of Windows', '', '\r\n'],
    ['line ends on both sides', '\n\n', '\n'],
    ['a byte order mark', '\uFEFF', ''],
    ['blanks and tabs', ' \t', ' \t'],
    ['a syslog header', 'Nov 24 04:26:48 sensor nginx[2869]: ', ''],
    ['all of it', '\uFEFF\n<190>Nov 24 04:26:48 sensor nginx: ', ' \r\n'],
  ])('%s is passed over, and spans point into the text as given', (_, before, after) => {
    for (const line of [COMBINED, WOWHONEYPOT]) {
      const reading = read(before + line + after);
      expect(reading.ok).toBe(true);
      expect(valuesOf(reading)).toEqual(valuesOf(read(line)));
      expect(faultsOf(reading)).toEqual([]);
      expect(reading.raw).toBe(before + line + after);
    }
  });

  test('a cut line with a line end stops before the line end', () => {
    expect(stopOf(read('192.0.2.11 - -\r\n'))).toBe('time at |\r\n');
  });
});

describe('a line that nobody knows', () => {
  test.each([
    '',
    'not a log line',
    'one two three [four] five',
    '"',
    '[',
    '[24/Nov/2026:04:26:48 +0000] 200 - GET https www.example.com "/" [Client 192.0.2.11]',
  ])('%j stops at its beginning without a format', (raw) => {
    const reading = read(raw);
    expect(reading).toMatchObject({
      ok: false,
      format: null,
      fields: {},
      query: [],
      headers: [],
      instant: null,
    });
    expect(stopOf(reading)).toBe(`source-address at |${raw.trimStart()}`);
  });
});

describe('any text', () => {
  const soup = fc
    .array(
      fc.oneof(
        anyText(8),
        fc.constantFrom(
          '192.0.2.11',
          ' - ',
          ' ',
          '"',
          '\\',
          '\\x',
          '%',
          '[',
          ']',
          '-',
          'blank:80',
          '\uD83D',
          '\uDE00',
          '=',
          '\n',
        ),
        fc.constantFrom(
          '[24/Nov/2026:04:26:48 +0000]',
          '[2026-11-24 13:26:44+0900] ',
          '"GET / HTTP/1.1"',
          ' 200 ',
          'R0VUIC8=',
        ),
      ),
      { maxLength: 30 },
    )
    .map((pieces) => pieces.join(''));

  test('is read without throwing, with every span telling the truth', () => {
    fc.assert(
      fc.property(soup, (raw) => {
        const reading = read(raw);
        expect(faultsOf(reading)).toEqual([]);
        if (!reading.ok) expect(reading.stoppedAt).toBeLessThanOrEqual(raw.length);
      }),
      { numRuns: 1000 },
    );
  });

  test('of one code unit too, whichever', () => {
    for (let code = 0; code < 0x10000; code += 1) expect(read(String.fromCharCode(code)).ok).toBe(false);
  });
});

describe('generated lines', () => {
  test('combined: what was sent comes back, whichever program escaped it', () => {
    fc.assert(
      fc.property(combinedLine, ({ raw, method, target, referer, userAgent }) => {
        const reading = read(raw);
        expect(stopOf(reading)).toBeNull();
        expect(valuesOf(reading)).toMatchObject({
          method,
          target,
          referer,
          'user-agent': userAgent,
          version: 'HTTP/1.1',
        });
        expect(faultsOf(reading)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('WOWHoneypot: what was sent comes back', () => {
    fc.assert(
      fc.property(wowhoneypotLine, ({ raw, method, target, referer, userAgent, body }) => {
        const reading = read(raw);
        expect(stopOf(reading)).toBeNull();
        expect(valuesOf(reading)).toMatchObject({ method, target });
        expect(reading.fields.referer?.value ?? null).toBe(referer);
        expect(reading.fields['user-agent']?.value ?? null).toBe(userAgent);
        expect(reading.fields.body?.value ?? '').toBe(body);
        expect(faultsOf(reading)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  /** Fields that end before the cut say the same in the cut line, or the line is known to have stopped. */
  function checkCut(whole: Reading, length: number): void {
    const cut = read(whole.raw.slice(0, length));
    expect(faultsOf(cut)).toEqual([]);
    if (!cut.ok) {
      expect(cut.stoppedAt).toBeLessThanOrEqual(length);
      return;
    }
    const inside = fieldsOf(whole).filter(([, { span }]) => span.end < length);
    const left = new Map(fieldsOf(cut));
    for (const [name, { value }] of inside) expect([name, left.get(name)?.value]).toEqual([name, value]);
  }

  test.each([
    ['combined', COMBINED],
    ['WOWHoneypot', WOWHONEYPOT],
    ['combined with a virtual host', `www.example.com:80 ${COMBINED} "-"`],
  ])('%s: cut anywhere, what is left is right or known to be cut', (_, raw) => {
    const whole = read(raw);
    for (let length = 0; length <= raw.length; length += 1) checkCut(whole, length);
  });

  test('so is any generated line', () => {
    fc.assert(
      fc.property(fc.oneof(combinedLine, wowhoneypotLine), fc.nat(), ({ raw }, at) => {
        checkCut(read(raw), at % (raw.length + 1));
      }),
      { numRuns: 500 },
    );
  });
});

describe('long lines', () => {
  const front = COMBINED.slice(0, COMBINED.indexOf('"'));
  const wow = WOWHONEYPOT.slice(0, WOWHONEYPOT.lastIndexOf(' ') + 1);
  const base64 = (text: string) => Buffer.from(text).toString('base64');

  test.each([
    ['quotes', '"'.repeat(200_000)],
    ['brackets', ' ['.repeat(100_000)],
    ['times', '[24/Nov/2026:04:26:48 +0000] '.repeat(7_000)],
    ['blanks', `a${' '.repeat(200_000)}b`],
    [
      'commas before the time',
      `192.0.2.11, ${'a, '.repeat(66_000)}- - [24/Nov/2026:04:26:48 +0000] "-" 408 -`,
    ],
    ['backslashes', `${front}"${'\\x'.repeat(100_000)}`],
    ['escapes', `${front}"${'\\xff'.repeat(50_000)}" 400 0`],
    ['pairs', `${front}"GET /?${'a=b&'.repeat(50_000)} HTTP/1.1" 200 3`],
    ['a word', `${front}"GET /${'a'.repeat(200_000)}!" 200 3`],
    ['line feeds', `${front}"GET ${'\n'.repeat(200_000)}x" 200 3`],
    ['headers', wow + base64(`GET / HTTP/1.0\n${'a: b\n'.repeat(30_000)}\n`)],
    ['headers without a colon', wow + base64(`GET / HTTP/1.0\n${'ab\n'.repeat(50_000)}\n`)],
    ['a body', wow + base64(`GET / HTTP/1.0\n\n${'あ'.repeat(50_000)}`)],
  ])('200 kB of %s are read in less than two seconds', (_, raw) => {
    const took = [1, 2, 3, 4, 5].map(() => {
      const start = performance.now();
      read(raw);
      return performance.now() - start;
    });
    // Twenty to fifty times what it takes: only what is not linear reaches it, on a busy machine too.
    expect(Math.min(...took)).toBeLessThan(2_000);
  });
});
