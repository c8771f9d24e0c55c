import { describe, expect, test } from 'vitest';
import { plain } from './field.ts';
import { requestLine } from './request-line.ts';

function partsOf(line: string): Record<string, string | null> {
  const { fields } = requestLine(plain(line, 0, line.length));
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.value]));
}

describe('the four forms of a target', () => {
  test.each([
    ['GET /a/b?c=d&e HTTP/1.1', { target: '/a/b?c=d&e', path: '/a/b', query: 'c=d&e' }],
    ['GET / HTTP/1.1', { target: '/', path: '/' }],
    ['GET /? HTTP/1.1', { target: '/?', path: '/', query: '' }],
    ['GET /a?b?c HTTP/1.1', { target: '/a?b?c', path: '/a', query: 'b?c' }],
    ['GET /a#b HTTP/1.1', { target: '/a#b', path: '/a#b' }],
    ['GET /a?b#c HTTP/1.1', { target: '/a?b#c', path: '/a', query: 'b#c' }],
    ['GET //a HTTP/1.1', { target: '//a', path: '//a' }],
    [
      'GET http://www.example.com/a?b HTTP/1.1',
      { target: 'http://www.example.com/a?b', path: '/a', query: 'b' },
    ],
    ['GET http://www.example.com HTTP/1.1', { target: 'http://www.example.com' }],
    ['GET http://www.example.com?b HTTP/1.1', { target: 'http://www.example.com?b', query: 'b' }],
    [
      'GET /login?next=http://www.example.com/ HTTP/1.1',
      {
        target: '/login?next=http://www.example.com/',
        path: '/login',
        query: 'next=http://www.example.com/',
      },
    ],
    ['GET index.php?a HTTP/1.1', { target: 'index.php?a', path: 'index.php', query: 'a' }],
  ])('%s', (line, parts) => {
    expect(partsOf(line)).toEqual({ method: 'GET', version: 'HTTP/1.1', ...parts });
  });

  test.each([
    ['CONNECT www.example.com:443 HTTP/1.1', 'CONNECT', 'www.example.com:443', 'HTTP/1.1'],
    ['CONNECT 203.0.113.9:25 HTTP/1.1', 'CONNECT', '203.0.113.9:25', 'HTTP/1.1'],
    ['OPTIONS * HTTP/1.1', 'OPTIONS', '*', 'HTTP/1.1'],
    ['PRI * HTTP/2.0', 'PRI', '*', 'HTTP/2.0'],
    ['OPTIONS sip:nm SIP/2.0', 'OPTIONS', 'sip:nm', 'SIP/2.0'],
    ['GET www.example.com:443 HTTP/1.1', 'GET', 'www.example.com:443', 'HTTP/1.1'],
  ])('%s has a target without a path', (line, method, target, version) => {
    expect(partsOf(line)).toEqual({ method, target, version });
  });
});

describe('odd request lines', () => {
  test.each([
    ['HTTP/0.9', 'GET /a?b', { method: 'GET', target: '/a?b', path: '/a', query: 'b' }],
    [
      'HTTP/0.9, whole address',
      'GET http://www.example.com/',
      {
        method: 'GET',
        target: 'http://www.example.com/',
        path: '/',
      },
    ],
    ['HTTP/0.9 CONNECT', 'CONNECT www.example.com:443', { method: 'CONNECT', target: 'www.example.com:443' }],
    [
      'blanks in the target',
      'GET /a b?c d HTTP/1.1',
      {
        method: 'GET',
        target: '/a b?c d',
        path: '/a b',
        query: 'c d',
        version: 'HTTP/1.1',
      },
    ],
    [
      'blanks in the target, version dropped by Apache',
      'GET /a?b+ http://203.0.113.9/c',
      {
        method: 'GET',
        target: '/a?b+ http://203.0.113.9/c',
        path: '/a',
        query: 'b+ http://203.0.113.9/c',
      },
    ],
    [
      'a blank before the version',
      'GET /a  HTTP/2.0',
      { method: 'GET', target: '/a ', path: '/a ', version: 'HTTP/2.0' },
    ],
    [
      'blanks after the method',
      'GET   /a HTTP/1.1',
      { method: 'GET', target: '/a', path: '/a', version: 'HTTP/1.1' },
    ],
    ['no target', 'GET HTTP/1.1', { method: 'GET', version: 'HTTP/1.1' }],
    [
      'a target that is a version',
      'GET HTTP/1.1 HTTP/1.1',
      {
        method: 'GET',
        target: 'HTTP/1.1',
        path: 'HTTP/1.1',
        version: 'HTTP/1.1',
      },
    ],
    ['a short version', 'GET / HTTP/2', { method: 'GET', target: '/', path: '/', version: 'HTTP/2' }],
    ['a cut version', 'GET / HTT', { method: 'GET', target: '/', path: '/', version: 'HTT' }],
    [
      'a version cut at the dot',
      'GET / HTTP/1.',
      { method: 'GET', target: '/', path: '/', version: 'HTTP/1.' },
    ],
    [
      'another protocol',
      'OPTIONS rtsp://192.0.2.80/media RTSP/1.0',
      {
        method: 'OPTIONS',
        target: 'rtsp://192.0.2.80/media',
        path: '/media',
        version: 'RTSP/1.0',
      },
    ],
    ['a lower-case method', 'get / HTTP/1.1', { method: 'get', target: '/', path: '/', version: 'HTTP/1.1' }],
    [
      'a long method',
      'SSTP_DUPLEX_POST /a/ HTTP/1.1',
      {
        method: 'SSTP_DUPLEX_POST',
        target: '/a/',
        path: '/a/',
        version: 'HTTP/1.1',
      },
    ],
    [
      'a line feed that Apache kept',
      'GET / HTTP/1.1\n',
      { method: 'GET', target: '/', path: '/', version: 'HTTP/1.1' },
    ],
  ])('%s', (_, line, parts) => {
    expect(partsOf(line)).toEqual(parts);
  });

  test.each([
    '',
    ' ',
    'GET',
    'HELP',
    'SSH-2.0-Go',
    '*1',
    '*1 /',
    't3 12.2.1\n',
    'MGLNDD_198.51.100.10_80',
    'EHLO sensor.example',
    '\x16\x03\x01\0\uFFFD',
    '\x16\x03\x01\x01 \x02',
    '\x03\0\0/*\uFFFD\0\0\0\0\0Cookie: mstshash=Administr',
    '"GET / HTTP/1.1',
    ' GET / HTTP/1.1',
    'HTTP/1.1',
  ])('%j is not HTTP', (line) => {
    expect(requestLine(plain(line, 0, line.length))).toEqual({ fields: {}, query: [] });
  });

  test('a request that the log says there was none has no parts', () => {
    const none = { value: null, span: { start: 0, end: 1 }, encodings: [], offsets: null };
    expect(requestLine(none)).toEqual({ fields: {}, query: [] });
  });
});

test('spans point into the raw line, wherever the request stands in it', () => {
  const raw = 'xx "GET /a?b=c HTTP/1.1"';
  const { fields, query } = requestLine(plain(raw, 4, raw.length - 1));
  expect(fields.path?.span).toEqual({ start: 8, end: 10 });
  expect(fields.version?.span).toEqual({ start: 15, end: 23 });
  expect(query[0]?.value?.span).toEqual({ start: 13, end: 14 });
});
