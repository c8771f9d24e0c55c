import { describe, expect, test } from 'vitest';
import { read } from './detect.ts';
import { faultsOf } from './fixtures/field-check.ts';
import { stopOf, valuesOf } from './fixtures/summary.ts';

const TIME = '24/Nov/2026:04:26:48 +0000';
const FRONT = { source: '192.0.2.11', ident: null, user: null, time: TIME };
const ROOT = { request: 'GET / HTTP/1.1', method: 'GET', target: '/', path: '/', version: 'HTTP/1.1' };
const ANSWER = { status: '200', size: '3' };
const NOBODY = { referer: null, 'user-agent': null };
const LINE = `192.0.2.11 - - [${TIME}] "GET / HTTP/1.1" 200 3`;

describe('combined', () => {
  test.each([
    [
      'as nginx writes it',
      `${LINE} "http://www.example.com/" "curl/8.5.0"`,
      {
        referer: 'http://www.example.com/',
        'user-agent': 'curl/8.5.0',
      },
    ],
    ['with nothing said', `${LINE} "-" "-"`, NOBODY],
    ['with dashes without quotes', `${LINE} - -`, NOBODY],
    ['with empty headers', `${LINE} "" ""`, { referer: '', 'user-agent': '' }],
    [
      'with escapes of nginx',
      String.raw`${LINE} "-" "\x22a\x22 \xE3\x81\x82"`,
      { referer: null, 'user-agent': '"a" あ' },
    ],
    [
      'with escapes of Apache',
      String.raw`${LINE} "-" "\"a\" \xe3\x81\x82 \\"`,
      {
        referer: null,
        'user-agent': '"a" あ \\',
      },
    ],
    ['with letters beyond ASCII as they are', `${LINE} "-" "あ😀"`, { referer: null, 'user-agent': 'あ😀' }],
    ['with quotes that a logger left bare', `${LINE} "-" "a"b" c"`, undefined],
    [
      'with one field more',
      `${LINE} "-" "-" "192.0.2.9, 198.51.100.2"`,
      {
        ...NOBODY,
        extra: '"192.0.2.9, 198.51.100.2"',
      },
    ],
    [
      'with many fields more',
      `${LINE} "-" "-" 500 "a@docker" "-" 0ms`,
      { ...NOBODY, extra: '500 "a@docker" "-" 0ms' },
    ],
  ])('%s', (_, raw, visitor) => {
    const reading = read(raw);
    expect(faultsOf(reading)).toEqual([]);
    if (visitor === undefined) return;
    expect(valuesOf(reading)).toEqual({ ...FRONT, ...ROOT, ...ANSWER, ...visitor });
    expect(reading).toMatchObject({ ok: true, format: 'combined', headers: [] });
  });

  test('a quote that a careless logger left bare does not end the field, unless a blank follows', () => {
    expect(read(`${LINE} "-" "a"b"`).fields['user-agent']?.value).toBe('a"b');
  });
});

describe('common', () => {
  test.each([
    ['ends after the size', LINE, ANSWER],
    ['has a bare number behind', `${LINE} 0.005`, { ...ANSWER, extra: '0.005' }],
  ])('%s', (_, raw, answer) => {
    const reading = read(raw);
    expect(valuesOf(reading)).toEqual({ ...FRONT, ...ROOT, ...answer });
    expect(reading).toMatchObject({ ok: true, format: 'common' });
  });

  test.each([
    [
      'a size of an empty answer',
      `192.0.2.11 - - [${TIME}] "GET / HTTP/1.1" 304 -`,
      { ...ROOT, status: '304', size: null },
    ],
    ['no status', `192.0.2.11 - - [${TIME}] "GET / HTTP/1.1" - 3`, { ...ROOT, status: null, size: '3' }],
    ['Apache’s timeout', `192.0.2.11 - - [${TIME}] "-" 408 -`, { request: null, status: '408', size: null }],
    ['an empty request', `192.0.2.11 - - [${TIME}] "" 400 0`, { request: '', status: '400', size: '0' }],
    [
      'a request without quotes',
      `192.0.2.11 - - [${TIME}] - 400 0`,
      { request: null, status: '400', size: '0' },
    ],
    [
      'a TLS hello',
      String.raw`192.0.2.11 - - [${TIME}] "\x16\x03\x01\x00\xEE" 400 157`,
      {
        request: '\x16\x03\x01\0\uFFFD',
        status: '400',
        size: '157',
      },
    ],
    [
      'HTTP/0.9',
      `192.0.2.11 - - [${TIME}] "GET /" 200 3`,
      {
        request: 'GET /',
        method: 'GET',
        target: '/',
        path: '/',
        status: '200',
        size: '3',
      },
    ],
  ])('with %s', (_, raw, expected) => {
    const reading = read(raw);
    expect(valuesOf(reading)).toEqual({ ...FRONT, ...expected });
    expect(faultsOf(reading)).toEqual([]);
    expect(reading.ok).toBe(true);
  });
});

describe('before the time', () => {
  test.each([
    ['192.0.2.11 - -', {}],
    ['192.0.2.11 - alice', { user: 'alice' }],
    ['192.0.2.11 bob alice@example.com', { ident: 'bob', user: 'alice@example.com' }],
    ['192.0.2.11 - alice smith', { user: 'alice smith' }],
    ['192.0.2.11 - alice [1] smith', { user: 'alice [1] smith' }],
    [String.raw`192.0.2.11 - a\x22b`, { user: 'a"b' }],
    ['192.0.2.11 - ""', { user: '' }],
    ['192.0.2.11 -', { user: undefined }],
    ['192.0.2.11', { ident: undefined, user: undefined }],
    ['2001:db8::17 - -', { source: '2001:db8::17' }],
    ['- - -', { source: null }],
    ['client.example.net - -', { source: 'client.example.net' }],
    ['client.example.net - alice smith', { source: 'client.example.net', user: 'alice smith' }],
    ['client.example.net - - smith', { source: 'client.example.net', user: '- smith' }],
    ['client.example.net bob alice', { source: 'client.example.net', ident: 'bob', user: 'alice' }],
    ['www.example.com 192.0.2.11 - -', { 'virtual-host': 'www.example.com' }],
    ['www.example.com:443 192.0.2.11 - alice', { 'virtual-host': 'www.example.com:443', user: 'alice' }],
    ['www.example.com 192.0.2.11 -', { 'virtual-host': 'www.example.com', user: undefined }],
    ['www.example.com 2001:db8::17 - -', { 'virtual-host': 'www.example.com', source: '2001:db8::17' }],
    ['198.51.100.10 192.0.2.11 - -', { 'virtual-host': '198.51.100.10' }],
    [
      'www.example.com client.example.net - -',
      { 'virtual-host': 'www.example.com', source: 'client.example.net' },
    ],
    [
      'www.example.com:80 client.example.net bob alice',
      {
        'virtual-host': 'www.example.com:80',
        source: 'client.example.net',
        ident: 'bob',
        user: 'alice',
      },
    ],
    ['192.0.2.9, 198.51.100.2 - -', { source: '192.0.2.9, 198.51.100.2' }],
    ['0.0.0.0 - -', { source: '0.0.0.0' }],
  ])('%s', (head, expected) => {
    const reading = read(`${head} [${TIME}] "GET / HTTP/1.1" 200 3`);
    expect(faultsOf(reading)).toEqual([]);
    const { source, ident, user, ...rest } = { ...FRONT, ...expected };
    const all = { ...rest, ...ROOT, ...ANSWER, source, ident, user };
    expect(valuesOf(reading)).toEqual(
      Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)),
    );
  });

  test('a user name that looks like the rest of a line does not become it', () => {
    const raw = String.raw`192.0.2.11 - x [01/Jan/2020:00:00:00 +0000] \x22GET [${TIME}] "GET / HTTP/1.1" 200 3`;
    expect(valuesOf(read(raw))).toMatchObject({
      user: 'x [01/Jan/2020:00:00:00 +0000] "GET',
      time: TIME,
      path: '/',
    });
  });

  test('the time becomes a moment, or none where it names no zone', () => {
    expect(read(LINE).instant).toEqual({ utc: Date.UTC(2026, 10, 24, 4, 26, 48), offset: 0 });
    const python = read('192.0.2.11 - - [24/Nov/2026 04:26:48] "GET / HTTP/1.1" 200 -');
    expect(python).toMatchObject({ ok: true, format: 'common', instant: null });
    expect(python.fields.time?.value).toBe('24/Nov/2026 04:26:48');
  });
});

describe('a line that stops making sense keeps what was read and says what is missing', () => {
  test.each([
    ['192.0.2.11', 'time at |'],
    ['192.0.2.11 - -', 'time at |'],
    ['192.0.2.11 - - GET / 200', 'time at |GET / 200'],
    ['192.0.2.11 - - "GET / HTTP/1.1" 200 3', 'time at |"GET / HTTP/1.1" 200 3'],
    ['192.0.2.11 - - [24/Nov', 'time at |'],
    [
      '192.0.2.11 - - [32/Foo/2026:04:26:48 +0000] "-" 408 -',
      'time at |32/Foo/2026:04:26:48 +0000] "-" 408 -',
    ],
    ['- - - [1234] - - -', 'time at |1234] - - -'],
    [`192.0.2.11 - - [${TIME}]`, 'request at |'],
    [`192.0.2.11 - - [${TIME}] GET / 200`, 'request at |GET / 200'],
    [`192.0.2.11 - - [${TIME}]"GET /"`, 'request at |"GET /"'],
    [`192.0.2.11 - - [${TIME}] "GET /a`, 'closing-quote at |'],
    [`192.0.2.11 - - [${TIME}] "GET /a" `, 'status at | '],
    [`192.0.2.11 - - [${TIME}] "GET /a" 20`, 'status at |'],
    [`192.0.2.11 - - [${TIME}] "GET /a" 20 3`, 'status at | 3'],
    [`192.0.2.11 - - [${TIME}] "GET /a" 2000 3`, 'status at |0 3'],
    [`192.0.2.11 - - [${TIME}] "GET /a" ok 3`, 'status at |ok 3'],
    [`192.0.2.11 - - [${TIME}] "GET /a" 200`, 'size at |'],
    [`192.0.2.11 - - [${TIME}] "GET /a" 200 x`, 'size at |x'],
    [`192.0.2.11 - - [${TIME}] "GET /a" 200 3kB`, 'size at |kB'],
    [`${LINE} http://www.example.com/`, 'referer at |http://www.example.com/'],
    [`${LINE} "http://www.exa`, 'closing-quote at |'],
    [`${LINE} "-"`, 'user-agent at |'],
    [`${LINE} "-" curl`, 'user-agent at |curl'],
    [`${LINE} "-" "curl/8`, 'closing-quote at |'],
    [String.raw`${LINE} "-" "curl\"`, 'closing-quote at |'],
  ])('%s', (raw, stop) => {
    const reading = read(raw);
    expect(stopOf(reading)).toBe(stop);
    expect(reading.format).toBe('combined');
    expect(faultsOf(reading)).toEqual([]);
  });

  test('a cut request is kept as far as it goes', () => {
    expect(valuesOf(read(`192.0.2.11 - - [${TIME}] "GET /a?b=c HT`))).toEqual({
      ...FRONT,
      request: 'GET /a?b=c HT',
      method: 'GET',
      target: '/a?b=c',
      path: '/a',
      query: 'b=c',
      version: 'HT',
    });
  });

  test('a cut field that says nothing yet is not kept', () => {
    expect(valuesOf(read(`${LINE} "`))).not.toHaveProperty('referer');
    expect(valuesOf(read(`${LINE} "-`))).not.toHaveProperty('referer');
  });

  test('an address alone is the beginning of a line', () => {
    expect(valuesOf(read('www.example.com 192.0.2.11 - ['))).toEqual({
      'virtual-host': 'www.example.com',
      source: '192.0.2.11',
      ident: null,
    });
  });
});

test('a query becomes pairs, whichever logger wrote it', () => {
  const reading = read(String.raw`192.0.2.11 - - [${TIME}] "GET /a?b=\x22c\x22&d&e=%22 HTTP/1.1" 200 3`);
  expect(reading.query.map(({ name, value }) => [name.value, value?.value])).toEqual([
    ['b', '"c"'],
    ['d', undefined],
    ['e', '%22'],
  ]);
  expect(reading.fields.path?.encodings).toEqual([]);
  expect(reading.query[0]?.value?.encodings).toEqual(['log-escape']);
  expect(reading.query[2]?.value?.encodings).toEqual([]);
});

const REST = '[24/Nov/2026:04:26:48 +0000] "GET /a HTTP/1.1" 200 3 "-" "curl/8.5.0"';

test.each([
  ['192.0.2.1, 198.51.100.2 - - ', '192.0.2.1, 198.51.100.2'],
  ['192.0.2.1, 198.51.100.2 203.0.113.1 - - ', '192.0.2.1, 198.51.100.2'],
  ['"192.0.2.1, 198.51.100.2" - - ', '192.0.2.1, 198.51.100.2'],
  ['"192.0.2.1, 198.51.100.2" 203.0.113.1 - - ', '192.0.2.1, 198.51.100.2'],
  ['- 203.0.113.1 - - ', '203.0.113.1'],
  ['192.0.2.1 ', '192.0.2.1'],
  ['192.0.2.1 - ', '192.0.2.1'],
  ['pot sshd: 192.0.2.1 - - ', '192.0.2.1'],
  ['client.example.net - a 192.0.2.9 - b ', 'client.example.net'],
])('the source of %j', (head, source) => {
  const reading = read(head + REST);
  expect(reading.ok).toBe(true);
  expect(reading.fields.source?.value).toBe(source);
  expect(reading.fields['user-agent']?.value).toBe('curl/8.5.0');
});

test('the time it took may stand before the referer', () => {
  const reading = read(
    '192.0.2.1 - - [24/Nov/2026:04:26:48 +0000] "GET / HTTP/1.1" 200 3 0.012 "-" "curl/8.5.0"',
  );
  expect([reading.format, reading.fields.extra?.value]).toEqual(['combined', '0.012']);
  expect(reading.fields['user-agent']?.value).toBe('curl/8.5.0');
});
