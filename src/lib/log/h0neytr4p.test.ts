import { expect, test } from 'vitest';
import { H0NEYTR4P } from './fixtures/json-lines.ts';
import { headersOf, readWhole } from './fixtures/read-whole.ts';
import { valuesOf } from './fixtures/summary.ts';

test('a request: headers and cookies out of the names', () => {
  const reading = readWhole('h0neytr4p', H0NEYTR4P);
  expect(valuesOf(reading)).toEqual({
    source: '203.0.113.15',
    'destination-port': '443',
    protocol: 'https',
    host: '192.0.2.80',
    method: 'GET',
    'user-agent': 'ExampleClient/1.0',
    target: '/example?id=1',
    path: '/example',
    query: 'id=1',
    time: '2026-11-24T04:26:48Z',
  });
  expect(headersOf(reading)).toEqual([
    'cookie: id=a',
    'accept-encoding: gzip',
    'user-agent: ExampleClient/1.0',
  ]);
  expect(reading.instant).toEqual({ utc: Date.UTC(2026, 10, 24, 4, 26, 48), offset: 0 });
});

test('no User-Agent and an empty one are two things', () => {
  const { 'header_user-agent': _, ...none } = H0NEYTR4P;
  const agentOf = (object: object) => readWhole('h0neytr4p', object).fields['user-agent']?.value;
  expect(agentOf({ ...none, 'user-agent': '' })).toBeNull();
  expect(agentOf({ ...H0NEYTR4P, 'user-agent': '', 'header_user-agent': '' })).toBe('');
});

test('a trap, a body, a source that the visitor made up', () => {
  const more = { trapped: 'true', trapped_for: 'CVE-0000-0000', payload: 'a=1,b=2', src_ip: 'what, I, want' };
  expect(valuesOf(readWhole('h0neytr4p', { ...H0NEYTR4P, ...more }))).toMatchObject({
    match: 'CVE-0000-0000',
    body: 'a=1,b=2',
    source: 'what, I, want',
  });
});
