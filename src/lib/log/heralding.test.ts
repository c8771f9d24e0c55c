import { expect, test } from 'vitest';
import { HERALDING } from './fixtures/json-lines.ts';
import { credentialsOf, readWhole } from './fixtures/read-whole.ts';
import { valuesOf } from './fixtures/summary.ts';

test('a session: a name or a password that is not known is not an empty one', () => {
  const reading = readWhole('heralding', HERALDING);
  expect(valuesOf(reading)).toEqual({
    session: '00000000-0000-4000-8000-0000000000bb',
    source: '203.0.113.10',
    'source-port': '40003',
    destination: '192.0.2.80',
    'destination-port': '5900',
    protocol: 'vnc',
    time: '2026-11-24 04:26:48.123456',
  });
  expect(credentialsOf(reading)).toEqual([
    [null, 'guess\u0001'],
    ['', null],
  ]);
  expect(reading.instant).toEqual({ utc: Date.UTC(2026, 10, 24, 4, 26, 48, 123), offset: null });
});

test('a session in which nobody tried', () => {
  const reading = readWhole('heralding', { ...HERALDING, num_auth_attempts: 0, auth_attempts: [] });
  expect(reading.credentials).toEqual([]);
});
