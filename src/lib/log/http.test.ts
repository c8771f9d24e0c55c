import fc from 'fast-check';
import { expect, test } from 'vitest';
import { read } from './detect.ts';
import { faultsOf } from './fixtures/field-check.ts';
import { headersOf } from './fixtures/read-whole.ts';
import { stopOf, valuesOf } from './fixtures/summary.ts';

const LINES = [
  'POST /a?b=c HTTP/1.1',
  'Host: www.example.com',
  'User-Agent:curl/8.5.0',
  'X-Folded: one',
  '  two',
  'Referer: http://www.example.com/',
  '',
  'name=a&pin=1',
  '',
  'more',
];

test.each([
  ['CRLF', '\r\n'],
  ['LF', '\n'],
])('a request with %s', (_, end) => {
  const reading = read(LINES.join(end));
  expect(stopOf(reading)).toBeNull();
  expect(reading.format).toBe('http');
  expect(valuesOf(reading)).toEqual({
    request: 'POST /a?b=c HTTP/1.1',
    method: 'POST',
    target: '/a?b=c',
    path: '/a',
    query: 'b=c',
    version: 'HTTP/1.1',
    host: 'www.example.com',
    'user-agent': 'curl/8.5.0',
    referer: 'http://www.example.com/',
    body: `name=a&pin=1${end}${end}more`,
  });
  expect(headersOf(reading)[2]).toBe(`X-Folded: one${end}  two`);
  expect(faultsOf(reading)).toEqual([]);
  expect(reading.instant).toBeNull();
});

test.each([
  'GET / HTTP/1.1',
  'GET / HTTP/1.1\r\n\r\n',
  'GET /x',
  'get /x',
  'get / http/1.1\nHost: a',
  'PROPFIND http://www.example.com/a HTTP/1.1\n',
  'CONNECT www.example.com:443 HTTP/1.1\nHost: www.example.com:443\n\n',
  'OPTIONS * HTTP/1.0',
  'FOO /bar baz HTTP/9.9',
  '|GET / HTTP/1.0',
  'GET \\index.html HTTP\\1.0\r\nHost: a\r\n',
])('%j is a request', (raw) => {
  const reading = read(raw);
  expect([stopOf(reading), reading.format]).toEqual([null, 'http']);
  expect(reading.fields.request).toBeDefined();
  expect(faultsOf(reading)).toEqual([]);
});

test.each(['foo /bar', 'get well soon', 'SSH-2.0-Go', 'GET', 'HTTP/1.1 200 OK', 'See / for HTTP/1.1.'])(
  '%j is none',
  (raw) => {
    expect(read(raw).format).not.toBe('http');
  },
);

test('a line that is no header stops the reading, the rest is kept', () => {
  const reading = read('GET / HTTP/1.1\nHost: a\nbroken\nAccept: */*\n\nbody');
  expect(stopOf(reading)).toBe('header at |broken\nAccept: */*\n\nbody');
  expect(headersOf(reading)).toEqual(['Host: a', 'Accept: */*']);
  expect(reading.fields.body?.value).toBe('body');
});

test('a request of anything is read without throwing, with every span telling the truth', () => {
  const piece = fc.constantFrom(
    'GET ',
    '/',
    ' HTTP/1.1',
    '\n',
    '\r\n',
    '\r',
    'a: b',
    ':',
    ' ',
    '\t',
    '\uD83D',
    'é',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      expect(faultsOf(read(`GET / HTTP/1.1${pieces.join('')}`))).toEqual([]);
    }),
  );
});
