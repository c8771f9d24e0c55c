import { existsSync, globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { HOSTILE } from '../../../tests/fixtures/hostile.ts';
import { requestSchema } from '../lesson/request-schema.ts';
import { read } from './detect.ts';
import { anyText } from './fixtures/any-text.ts';
import { bytesOf, wireOf, type Wire } from './wire.ts';
import { PROGRAMS, writtenAs, type Program } from './written-as.ts';

const UTC = Date.UTC(2026, 10, 24, 4, 26, 48);
const SERVERS = ['nginx', 'apache'] as const;

/** A request by its bytes; text where it is plain. */
function sent(bytes: string): Wire {
  return { bytes, source: '192.0.2.1', utc: UTC };
}

function request(line: string, headers: Readonly<Record<string, string>> = {}, body = ''): Wire {
  const lines = Object.entries({ Host: 'www.example.com', ...headers }).map((pair) => pair.join(': '));
  return sent(bytesOf([line, ...lines, '', ''].join('\r\n')) + body);
}

/** What of the two ways a line is written must be the same: all behind the time. */
function behindTime(line: string): string {
  return line.slice(line.indexOf(']') + 2);
}

function valuesOf(line: string): Record<string, string | null | undefined> {
  const { ok, fields } = read(line);
  expect(ok).toBe(true);
  const names = ['source', 'method', 'target', 'version', 'referer', 'user-agent'] as const;
  return Object.fromEntries(names.map((name) => [name, fields[name]?.value]));
}

describe.each(globSync('content/requests/*.yaml'))('%s', (file) => {
  const content = requestSchema.parse(parse(readFileSync(file, 'utf8')));
  const real = { wowhoneypot: content.wowhoneypot, nginx: content.nginx, apache: content.apache };

  test.each(PROGRAMS)('as it was sent, in %s', (program) => {
    const { fields, instant } = read(real[program]);
    const [source, utc] = [fields.source?.value ?? '', instant?.utc ?? 0];
    const wire = wireOf(read(content.sent));
    expect(writtenAs({ ...wire, bytes: wire?.bytes ?? '', source, utc }, program)).toBe(real[program]);
  });

  // Where WOWHoneypot rewrote the first line, what was sent cannot be had from its log.
  const isKept = wireOf(read(real.wowhoneypot)) !== null;
  test.skipIf(!isKept).each(SERVERS)('from the line of WOWHoneypot, in %s', (program) => {
    expect(behindTime(writtenAs(read(real.wowhoneypot), program) ?? '')).toBe(behindTime(real[program]));
  });
});

const LAB = new URL('../../../../shared/data/lab/samples.jsonl', import.meta.url);

interface Sample {
  readonly id: string;
  /** One character for each byte. */
  readonly raw_request: string;
  readonly nginx: string;
  readonly apache: string;
  readonly wow?: string;
}

describe.skipIf(!existsSync(LAB))('the lab’s requests (need ../shared/data beside the project)', () => {
  const samples = existsSync(LAB)
    ? readFileSync(LAB, 'utf8')
        .trimEnd()
        .split('\n')
        .map((row) => JSON.parse(row) as Sample)
    : [];
  const rows = samples.map((sample) => [sample.id, sample] as const);
  const real = (sample: Sample) => ({ ...sample, wowhoneypot: sample.wow ?? null });

  test.each(rows)('%s, as it was sent: the real line, to the letter', (_, sample) => {
    for (const program of PROGRAMS) {
      const line = real(sample)[program];
      const { fields, instant } = read(line ?? sample.nginx);
      const from = { source: fields.source?.value ?? '', utc: instant?.utc ?? 0 };
      const wire = { ...sent(sample.raw_request), ...from };
      expect([program, writtenAs(wire, program)]).toEqual([program, line]);
    }
  });

  test.each(rows)('%s, from the line of another program: the real line or none', (_, sample) => {
    const lines = real(sample);
    for (const from of PROGRAMS) {
      const line = lines[from];
      if (line === null) continue;
      for (const program of SERVERS) {
        const written = writtenAs(read(line), program);
        if (written !== null) {
          expect([from, program, behindTime(written)]).toEqual([from, program, behindTime(lines[program])]);
        }
      }
    }
  });

  test('few have no second line, all refused ones, and one with a password', () => {
    const missing = samples.filter(({ nginx }) => writtenAs(read(nginx), 'apache') === null);
    expect(missing.flatMap(({ id, nginx }) => (nginx.includes('" 400 ') ? [] : [id]))).toEqual([
      'tomcat-mgr',
    ]);
    expect(missing.length).toBeLessThan(20);
  });
});

describe('what each program makes of its own', () => {
  test.each<[string, Wire, Record<Program, string | null>]>([
    [
      'a control character in a header, which Apache refuses in a way we have not measured',
      request('GET /a HTTP/1.1', { 'User-Agent': 'a\t\x01' }),
      {
        wowhoneypot: `"GET /a HTTP/1.1" 200 False ${btoa('GET /a HTTP/1.1\nHost: www.example.com\nUser-Agent: a\t\x01\n\n')}`,
        nginx: '"GET /a HTTP/1.1" 404 153 "-" "a\\x09\\x01"',
        apache: null,
      },
    ],
    [
      'quotes, backslashes and high bytes',
      request('GET /a"b\\c\u8702 HTTP/1.1', { 'User-Agent': 'a"b\\c\u8702' }),
      {
        // From a run of Python 3.11: the bytes of the line are encoded twice, and the header is a MIME word.
        wowhoneypot: `"GET /a%22b\\c\u00c3\u00a8\u00c2\u009c\u00c2\u0082 HTTP/1.1" 200 False ${btoa(
          'GET /a%22b\\c\xc3\x83\xc2\xa8\xc3\x82\xc2\x9c\xc3\x82\xc2\x82 HTTP/1.1\nHost: www.example.com\nUser-Agent: =?utf-8?b?YSJiXGPDqMKcwoI=?=\n\n',
        )}`,
        nginx: '"GET /a\\x22b\\x5Cc\\xE8\\x9C\\x82 HTTP/1.1" 404 153 "-" "a\\x22b\\x5Cc\\xE8\\x9C\\x82"',
        apache: '"GET /a\\"b\\\\c\\xe8\\x9c\\x82 HTTP/1.1" 404 236 "-" "a\\"b\\\\c\\xe8\\x9c\\x82"',
      },
    ],
    [
      'a blank in the target',
      request('GET /a b HTTP/1.1', { 'User-Agent': 'x' }),
      {
        wowhoneypot: `"GET /a%20b HTTP/1.1" 200 False ${btoa('GET /a%20b HTTP/1.1\nHost: www.example.com\nUser-Agent: x\n\n')}`,
        nginx: '"GET /a b HTTP/1.1" 400 157 "-" "-"',
        apache: '"GET /a b" 400 266 "-" "-"',
      },
    ],
    [
      'HTTP/1.0 without a host, and no body to HEAD',
      sent('HEAD / HTTP/1.0\r\n\r\n'),
      {
        wowhoneypot: `"HEAD / HTTP/1.0" 200 1003 ${btoa('HEAD / HTTP/1.0\n\n')}`,
        nginx: '"HEAD / HTTP/1.0" 200 0 "-" "-"',
        apache: '"HEAD / HTTP/1.0" 200 - "-" "-"',
      },
    ],
    [
      'HTTP/1.1 without a host: refused when the name was read',
      sent('GET / HTTP/1.1\r\nUser-Agent: x\r\n\r\n'),
      {
        wowhoneypot: `"GET / HTTP/1.1" 200 False ${btoa('GET / HTTP/1.1\nUser-Agent: x\n\n')}`,
        nginx: '"GET / HTTP/1.1" 400 157 "-" "x"',
        apache: '"GET / HTTP/1.1" 400 266 "-" "x"',
      },
    ],
    [
      'HTTP/0.9',
      sent('GET /\r\n'),
      { wowhoneypot: null, nginx: '"GET /" 200 3 "-" "-"', apache: '"GET /" 200 3 "-" "-"' },
    ],
    [
      'a method in small letters, whose answer in Apache we have not measured',
      request('get / HTTP/1.1'),
      { wowhoneypot: null, nginx: '"get / HTTP/1.1" 400 157 "-" "-"', apache: null },
    ],
    [
      'a body shorter than it says, for which WOWHoneypot waits in vain',
      request('POST /a HTTP/1.1', { 'Content-Length': '9' }, 'a=1'),
      {
        wowhoneypot: null,
        nginx: '"POST /a HTTP/1.1" 404 153 "-" "-"',
        apache: '"POST /a HTTP/1.1" 404 236 "-" "-"',
      },
    ],
    [
      'a body longer than it says',
      request('POST /a HTTP/1.1', { 'Content-Length': '3' }, 'a=1&b=2'),
      {
        wowhoneypot: `"POST /a HTTP/1.1" 200 False ${btoa('POST /a HTTP/1.1\nHost: www.example.com\nContent-Length: 3\n\na=1')}`,
        nginx: '"POST /a HTTP/1.1" 404 153 "-" "-"',
        apache: '"POST /a HTTP/1.1" 404 236 "-" "-"',
      },
    ],
    [
      'a name and a password',
      request('GET /x HTTP/1.1', { Authorization: `Basic ${btoa('alice:x')}` }),
      {
        wowhoneypot: `"GET /x HTTP/1.1" 200 False ${btoa('GET /x HTTP/1.1\nHost: www.example.com\nAuthorization: Basic YWxpY2U6eA==\n\n')}`,
        nginx: '"GET /x HTTP/1.1" 404 153 "-" "-"',
        apache: '"GET /x HTTP/1.1" 404 236 "-" "-"',
      },
    ],
    [
      'an encoded slash, which is one to nginx and none to Apache',
      request('GET /a/..%2f..%2fetc/passwd HTTP/1.1'),
      {
        wowhoneypot: `"GET /a/..%2f..%2fetc/passwd HTTP/1.1" 200 False ${btoa('GET /a/..%2f..%2fetc/passwd HTTP/1.1\nHost: www.example.com\n\n')}`,
        nginx: '"GET /a/..%2f..%2fetc/passwd HTTP/1.1" 400 157 "-" "-"',
        apache: '"GET /a/..%2f..%2fetc/passwd HTTP/1.1" 404 236 "-" "-"',
      },
    ],
    ['nothing at all', sent(''), { wowhoneypot: null, nginx: null, apache: null }],
    [
      'bytes without a line end',
      sent('\x05\x01\0'),
      { wowhoneypot: null, nginx: '"\\x05\\x01\\x00" 400 157 "-" "-"', apache: null },
    ],
  ])('%s', (_, wire, lines) => {
    for (const program of PROGRAMS) {
      const line = writtenAs(wire, program);
      const tail = line === null ? null : line.slice(line.indexOf('"'));
      expect([program, tail]).toEqual([program, lines[program]]);
    }
  });

  test('nginx logs the name that was sent with a password, Apache does not', () => {
    const wire = request('GET /x HTTP/1.1', { Authorization: `Basic ${btoa('alice:x')}` });
    expect(writtenAs(wire, 'nginx')).toContain('192.0.2.1 - alice [');
    expect(writtenAs(wire, 'apache')).toContain('192.0.2.1 - - [');
  });

  test('the clock of WOWHoneypot is Japan’s', () => {
    const wire = sent('GET / HTTP/1.0\r\n\r\n');
    expect(writtenAs({ ...wire, utc: Date.UTC(2026, 11, 31, 20) }, 'wowhoneypot')).toMatch(
      /^\[2027-01-01 05:00:00\+0900\] 192\.0\.2\.1 blank:80 /,
    );
    expect(writtenAs(wire, 'apache')).toMatch(/^192\.0\.2\.1 - - \[24\/Nov\/2026:04:26:48 \+0000\] /);
  });
});

const line = (tail: string, user = '-') => `192.0.2.1 - ${user} [24/Nov/2026:04:26:48 +0000] ${tail}`;

describe('from a combined line', () => {
  test.each<[string, string, Program, string | null]>([
    [
      'nginx’s own page becomes Apache’s',
      '"GET /x HTTP/1.1" 404 153 "-" "a"',
      'apache',
      '"GET /x HTTP/1.1" 404 236 "-" "a"',
    ],
    [
      'and the other way round, larger for some names',
      '"GET /x HTTP/1.1" 404 236 "-" "Chrome/126.0"',
      'nginx',
      '"GET /x HTTP/1.1" 404 555 "-" "Chrome/126.0"',
    ],
    [
      'a page of the site stays',
      '"GET /items/1 HTTP/1.1" 200 5120 "-" "a"',
      'apache',
      '"GET /items/1 HTTP/1.1" 200 5120 "-" "a"',
    ],
    [
      'no bytes are a dash in Apache',
      '"GET /x HTTP/1.1" 304 0 "-" "a"',
      'apache',
      '"GET /x HTTP/1.1" 304 - "-" "a"',
    ],
    ['and 0 in nginx', '"GET /x HTTP/1.1" 304 - "-" "a"', 'nginx', '"GET /x HTTP/1.1" 304 0 "-" "a"'],
    [
      'escapes are written anew',
      '"GET /\\x22\\x5C\\xE8 HTTP/1.1" 404 153 "-" "a\\x09b"',
      'nginx',
      '"GET /\\x22\\x5C\\xE8 HTTP/1.1" 404 153 "-" "a\\x09b"',
    ],
    [
      'escapes of the one become those of the other',
      '"GET /\\x22\\x5C\\xE8 HTTP/1.1" 404 153 "-" "-"',
      'apache',
      '"GET /\\"\\\\\\xe8 HTTP/1.1" 404 236 "-" "-"',
    ],
    [
      'a redirect’s page is of another size, we do not know which',
      '"GET /x HTTP/1.1" 301 169 "-" "a"',
      'apache',
      null,
    ],
    ['what nginx refused may have had a name', '"GET /../x HTTP/1.1" 400 157 "-" "-"', 'apache', null],
    ['and may have had a host', '"GET /../x HTTP/1.1" 400 157 "-" "-"', 'wowhoneypot', null],
    [
      'what Apache refused is refused by nginx unread',
      '"GET /../x HTTP/1.1" 400 266 "-" "a"',
      'nginx',
      '"GET /../x HTTP/1.1" 400 157 "-" "-"',
    ],
    [
      'the least request has a Host, our own',
      '"GET /x HTTP/1.1" 404 153 "http://www.example.com/" "a"',
      'wowhoneypot',
      `"GET /x HTTP/1.1" 200 False ${btoa('GET /x HTTP/1.1\nHost: 198.51.100.10\nReferer: http://www.example.com/\nUser-Agent: a\n\n')}`,
    ],
    [
      'that of the target where it names one',
      '"GET http://www.example.com/ HTTP/1.1" 200 3 "-" "a"',
      'wowhoneypot',
      `"GET http://www.example.com/ HTTP/1.1" 200 False ${btoa('GET http://www.example.com/ HTTP/1.1\nHost: www.example.com\nUser-Agent: a\n\n')}`,
    ],
    ['bytes that are no HTTP have no line there', '"\\x16\\x03\\x01" 400 157 "-" "-"', 'wowhoneypot', null],
    ['HTTP/2 neither', '"GET / HTTP/2.0" 200 3 "-" "a"', 'wowhoneypot', null],
    ['no request, no line', '"-" 408 - "-" "-"', 'nginx', null],
  ])('%s', (_, tail, program, expected) => {
    const written = writtenAs(read(line(tail)), program);
    expect(written?.slice(written.indexOf('"')) ?? null).toBe(expected);
  });

  test('a logged name had a password, which nobody logged', () => {
    const reading = read(line('"GET /x HTTP/1.1" 404 153 "-" "a"', 'alice'));
    expect(PROGRAMS.map((program) => writtenAs(reading, program))).toEqual([null, null, null]);
  });

  test('a line that stops says nothing', () => {
    const reading = read('192.0.2.1 - - [24/Nov/2026:04:26:48 +0000] "GET / HT');
    expect(PROGRAMS.map((program) => writtenAs(reading, program))).toEqual([null, null, null]);
  });
});

/** Text as the body of a header: no line ends, no blanks around it, nothing that Apache or Python refuses, and not `-`. */
const HEADER = (text: string) =>
  text
    .toWellFormed()
    .replaceAll(/[\0-\x1f\x7f-\x9f]/g, '')
    .trim()
    .replace(/^-?$/, 'x');

describe('every text comes back', () => {
  const comeBack = (text: string) => {
    const value = HEADER(text);
    const target = `/${value.replaceAll(/[\s%#]/gu, '').replaceAll('..', '')}`;
    const wire = request(`GET ${target} HTTP/1.1`, { Referer: value, 'User-Agent': value });
    const expected = {
      source: '192.0.2.1',
      method: 'GET',
      target,
      version: 'HTTP/1.1',
      referer: value,
      'user-agent': value,
    };
    for (const program of SERVERS) {
      const first = writtenAs(wire, program);
      expect(valuesOf(first ?? '')).toEqual(expected);
      // Each writes the other's line from its own.
      for (const other of SERVERS) {
        expect(writtenAs(read(first ?? ''), other)).toBe(writtenAs(wire, other));
      }
    }
  };

  test.each(HOSTILE.map(({ name, text }) => [name, text] as const))('hostile: %s', (_, text) => {
    comeBack(text);
  });

  test('any', () => {
    fc.assert(fc.property(anyText(40), comeBack));
  });

  test('in WOWHoneypot, where it is ASCII', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme-ascii' }),
        fc.string({ unit: 'grapheme-ascii' }),
        (text, body) => {
          const value = HEADER(text);
          const target = `/${value.replaceAll(/[ %"]/g, '')}`;
          const length = String(body.length);
          const headers = { Referer: value, 'User-Agent': value, 'Content-Length': length };
          const wire = request(`GET ${target} HTTP/1.1`, headers, body);
          const written = writtenAs(wire, 'wowhoneypot') ?? '';
          expect(valuesOf(written)).toMatchObject({
            method: 'GET',
            target,
            referer: value,
            'user-agent': value,
          });
          expect(writtenAs(read(written), 'wowhoneypot')).toBe(written);
        },
      ),
    );
  });
});

describe('whatever comes', () => {
  const bytes = fc
    .array(
      fc.constantFrom(
        'GET ',
        '/',
        '..',
        ' HTTP/1.1',
        '\r\n',
        '\n',
        '\0',
        ': ',
        'Host',
        '"',
        '%',
        '\xff',
        'a',
      ),
    )
    .map((words) => words.join(''));

  test('a request makes a line that reads to its end, or none', () => {
    fc.assert(
      fc.property(bytes, (text) => {
        for (const program of PROGRAMS) {
          const written = writtenAs(sent(text), program);
          if (written === null) continue;
          expect(written).not.toMatch(/[\r\n]/);
          expect([text, read(written).ok]).toEqual([text, true]);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('no reading is too much', () => {
    fc.assert(
      fc.property(anyText(200), (text) => {
        for (const program of PROGRAMS) expect(() => writtenAs(read(text), program)).not.toThrow();
      }),
    );
  });
});
