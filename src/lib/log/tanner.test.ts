import { expect, test } from 'vitest';
import { rawSpan } from './field.ts';
import { TANNER } from './fixtures/json-lines.ts';
import { headersOf, readWhole } from './fixtures/read-whole.ts';
import { valuesOf } from './fixtures/summary.ts';

test('a request', () => {
  const reading = readWhole('tanner', TANNER);
  expect(valuesOf(reading)).toEqual({
    method: 'POST',
    status: '200',
    source: '198.51.100.7',
    'source-port': '40001',
    sensor: '00000000-0000-4000-8000-0000000000aa',
    target: '/example/login.php?next=%2F',
    path: '/example/login.php',
    query: 'next=%2F',
    host: '192.0.2.80',
    referer: 'http://www.example.com/',
    'user-agent': null,
    body: 'user=alice&pw[]=a%2Bb%26c%25d="',
    session: '00000000-0000-4000-8000-000000000001',
    time: '2026-11-24T04:26:48.123456',
  });
  expect(headersOf(reading)).toEqual(['host: 192.0.2.80', 'referer: http://www.example.com/', 'cookie: a=b']);
});

test('the time is UTC without saying so', () => {
  const utc = Date.UTC(2026, 10, 24, 4, 26, 48, 123);
  expect(readWhole('tanner', TANNER).instant).toEqual({ utc, offset: null });
});

test('each stretch of the body leads back to where it stands', () => {
  const { raw, fields } = readWhole('tanner', TANNER);
  const { body } = fields;
  if (body === undefined) throw new Error('no body');
  const at = (text: string) => {
    const start = (body.value ?? '').indexOf(text);
    const { start: from, end } = rawSpan(body, { start, end: start + text.length });
    return raw.slice(from, end);
  };
  expect(['alice', 'pw[]', '%26', 'c%25d="'].map(at)).toEqual(['alice', 'pw[]', '&', String.raw`c%d=\"`]);
});

test.each([
  ['no form', undefined, undefined],
  ['an empty one', {}, undefined],
  ['a name without a value', { a: null }, 'a='],
  ['numbers', { a: 1, b: true }, 'a=1&b=true'],
  ['a body as text', '<?xml?>', '<?xml?>'],
])('%s', (_, form, body) => {
  expect(readWhole('tanner', { ...TANNER, post_data: form }).fields.body?.value).toBe(body);
});

test('without a User-Agent, a host, an answer', () => {
  const reading = readWhole('tanner', { ...TANNER, headers: {}, response_msg: null });
  expect(reading.fields.host).toBeUndefined();
  expect(reading.fields['user-agent']).toBeUndefined();
  expect(reading.headers).toEqual([]);
});
