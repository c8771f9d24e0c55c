import { expect, test } from 'vitest';
import { HONEYTRAP } from './fixtures/json-lines.ts';
import { headersOf, readWhole } from './fixtures/read-whole.ts';
import { valuesOf } from './fixtures/summary.ts';

const hex = (text: string) => Buffer.from(text, 'latin1').toString('hex');
const sent = (data_hex: string) => {
  const { attack_connection: connection } = HONEYTRAP;
  return readWhole('honeytrap', {
    ...HONEYTRAP,
    attack_connection: { ...connection, payload: { ...connection.payload, data_hex } },
  });
};

test('a request in hexadecimal is taken apart, byte by byte', () => {
  const reading = readWhole('honeytrap', HONEYTRAP);
  expect(valuesOf(reading)).toMatchObject({
    source: '203.0.113.12',
    'source-port': '40005',
    destination: '192.0.2.80',
    'destination-port': '8081',
    protocol: 'tcp',
    request: 'GET /a?b=c HTTP/1.1',
    path: '/a',
    query: 'b=c',
    host: '192.0.2.80',
    'user-agent': 'ExampleClient/1.0',
    body: 'x=\uFFFD',
  });
  expect(headersOf(reading)).toEqual(['Host: 192.0.2.80', 'User-Agent: ExampleClient/1.0']);
  const { start, end } = reading.fields.path?.span ?? { start: 0, end: 0 };
  expect(reading.raw.slice(start, end)).toBe(hex('/a'));
});

test.each([
  ['a TLS hello', hex('\x16\x03\x01\x02'), '\u0016\u0003\u0001\u0002'],
  ['SMB', hex('\x00\x00\x00T\xffSMBr'), '\u0000\u0000\u0000T\uFFFDSMBr'],
  ['half a byte at the end', '474', 'G'],
  ['nothing', '', undefined],
  ['what is not hexadecimal', 'xy', 'xy'],
])('%s', (_, data, payload) => {
  const reading = sent(data);
  expect(reading.fields.payload?.value).toBe(payload);
  expect(reading.fields.method).toBeUndefined();
});

test('its records about itself have no time and no ends', () => {
  const nobody = { remote_ip: '0.0.0.0', remote_port: 0, local_ip: '0.0.0.0', local_port: 0, protocol: 'ip' };
  const reading = readWhole('honeytrap', {
    ...HONEYTRAP,
    start_time: '1970-01-01T00:00:00Z',
    '@timestamp': '1970-01-01T00:00:00Z',
    attack_connection: { ...HONEYTRAP.attack_connection, ...nobody },
  });
  expect(reading.instant).toBeNull();
  expect(Object.keys(valuesOf(reading))).not.toContain('source');
  expect(reading.fields.destination).toBeUndefined();
  expect(reading.fields.time).toBeUndefined();
});
