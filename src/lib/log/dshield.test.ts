import { expect, test } from 'vitest';
import { DSHIELD } from './fixtures/json-lines.ts';
import { headersOf, readWhole } from './fixtures/read-whole.ts';
import { valuesOf } from './fixtures/summary.ts';

test('a request: the clock on the wall names no moment', () => {
  const reading = readWhole('dshield', DSHIELD);
  expect(valuesOf(reading)).toEqual({
    source: '203.0.113.14',
    destination: '192.0.2.80',
    method: 'GET',
    version: 'HTTP/1.1',
    target: '/example.php',
    path: '/example.php',
    'user-agent': 'ExampleClient/1.0',
    host: '192.0.2.80',
    status: '200',
    time: '2026-11-24T04:26:48.123456',
  });
  expect(reading.instant).toBeNull();
  expect(headersOf(reading)).toEqual(['host: 192.0.2.80', 'user-agent: ExampleClient/1.0', 'accept: */*']);
});

test.each([
  ['was not sent', '', null],
  ['was sent empty', [''], ''],
  ['is a text in newer versions', 'curl/8', 'curl/8'],
  ['is there twice', ['a', 'b'], undefined],
])('a User-Agent that %s', (_, useragent, expected) => {
  const reading = readWhole('dshield', { ...DSHIELD, useragent, headers: {} });
  expect(reading.fields['user-agent']?.value).toBe(expected);
});

test('newer versions: a body, and numbers instead of objects', () => {
  const reading = readWhole('dshield', {
    ...DSHIELD,
    method: 'POST',
    data: 'a=b',
    response_id: 7,
    signature_id: null,
  });
  expect(reading.fields.body?.value).toBe('a=b');
  expect(reading.fields.status).toBeUndefined();
});

test('of CONNECT the target is a host, and a NUL in the method is kept', () => {
  const reading = readWhole('dshield', { ...DSHIELD, method: 'CONNECT', url: 'www.example.com:80' });
  expect(valuesOf(reading)).toMatchObject({ target: 'www.example.com:80' });
  expect(reading.fields.path).toBeUndefined();
  expect(readWhole('dshield', { ...DSHIELD, method: '\0GET' }).fields.method?.value).toBe('\0GET');
});
