import { expect, test } from 'vitest';
import { ELASTICPOT } from './fixtures/json-lines.ts';
import { readWhole } from './fixtures/read-whole.ts';
import { valuesOf } from './fixtures/summary.ts';

test('a request: `request` is the method', () => {
  expect(valuesOf(readWhole('elasticpot', ELASTICPOT))).toEqual({
    event: 'elasticpot.recon',
    method: 'GET',
    source: '203.0.113.9',
    'source-port': '40002',
    destination: '192.0.2.81',
    'destination-port': '9200',
    sensor: 't-pot',
    'user-agent': 'ExampleClient/1.0',
    target: '/_cat/indices?v',
    path: '/_cat/indices',
    query: 'v',
    time: '2026-11-24T04:26:48.123456Z',
  });
});

test('without a User-Agent, with a body', () => {
  const { user_agent: _, ...rest } = ELASTICPOT;
  const reading = readWhole('elasticpot', { ...rest, payload: '{"query":"a"}' });
  expect(reading.fields['user-agent']).toBeUndefined();
  expect(reading.fields.body?.value).toBe('{"query":"a"}');
});
