import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { read } from './detect.ts';
import { faultsOf } from './fixtures/field-check.ts';
import type { FieldName } from './record.ts';

const NGINX =
  '2026/11/24 04:26:48 [error] 1200#1200: *17 user "admin" was not found in "/etc/nginx/htpasswd", client: 203.0.113.7, server: _, request: "GET /a"b?x=1 HTTP/1.1", host: "www.example.com", referrer: "https://www.example.com/"';
const APACHE =
  '[Tue Nov 24 04:26:48.203277 2026] [core:error] [pid 7005:tid 140667133085440] [client 203.0.113.7:14532] AH00126: Invalid URI in request GET /cgi-bin/.%2E/%2E%2E/etc/passwd HTTP/1.1';

function values(line: string, ...names: readonly FieldName[]): readonly (string | null | undefined)[] {
  const reading = read(line);
  expect(reading).toMatchObject({ ok: true, format: 'error-log' });
  expect(faultsOf(reading)).toEqual([]);
  return names.map((name) => reading.fields[name]?.value);
}

describe('an error log', () => {
  test('of nginx names the visitor, the request, the host, and a name that was refused', () => {
    expect(values(NGINX, 'time', 'source', 'method', 'path', 'query', 'host', 'referer', 'user')).toEqual([
      '2026/11/24 04:26:48',
      '203.0.113.7',
      'GET',
      '/a"b',
      'x=1',
      'www.example.com',
      'https://www.example.com/',
      'admin',
    ]);
  });

  test('of Apache names the visitor with a port, and the request', () => {
    expect(values(APACHE, 'source', 'source-port', 'method', 'path', 'version', 'user')).toEqual([
      '203.0.113.7',
      '14532',
      'GET',
      '/cgi-bin/.%2E/%2E%2E/etc/passwd',
      'HTTP/1.1',
      undefined,
    ]);
  });

  test('of Apache names who was refused', () => {
    const line =
      '[Tue Nov 24 04:26:48.203277 2026] [auth_basic:error] [pid 7005] [client 2001:db8::7:14532] AH01617: user admin: authentication failure for "/private": Password Mismatch';
    expect(values(line, 'source', 'user')).toEqual(['2001:db8::7', 'admin']);
  });

  test('says when, and not in which zone', () => {
    for (const line of [NGINX, APACHE]) expect(read(line).instant).toBeNull();
  });

  test('without a visitor is a line all the same', () => {
    const line = '2026/11/24 04:26:48 [notice] 1200#1200: signal process started';
    expect(values(line, 'source', 'request')).toEqual([undefined, undefined]);
  });

  test.each([
    '2026/11/24 04:26:48 hello',
    '[Tue Nov 99 04:26:48 2026] [core:error] x',
    '[hello] [core:error] x',
  ])('is not every line with a time in front: %s', (line) => {
    expect(read(line).format).not.toBe('error-log');
  });

  test('cut at the name of a field has not that field', () => {
    const reading = read(NGINX.slice(0, NGINX.indexOf('203.0.113.7')));
    expect(reading.fields.source).toBeUndefined();
    expect(faultsOf(reading)).toEqual([]);
  });

  test('cut or changed anywhere throws nothing and keeps its spans', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(NGINX, APACHE),
        fc.nat(260),
        fc.string({ unit: 'binary', maxLength: 6 }),
        (line, at, more) => {
          for (const changed of [line.slice(0, at), line.slice(0, at) + more + line.slice(at)]) {
            expect(faultsOf(read(changed))).toEqual([]);
          }
        },
      ),
    );
  });
});
