import { expect, test } from 'vitest';
import { DIONAEA, ECS, ELASTICPOT, HONEYTRAP, LOGIN, TANNER } from './fixtures/json-lines.ts';
import { credentialsOf, headersOf, readWhole } from './fixtures/read-whole.ts';
import { valuesOf } from './fixtures/summary.ts';
import { read } from './detect.ts';
import { faultsOf } from './fixtures/field-check.ts';
import { stopOf } from './fixtures/summary.ts';

const COMBINED =
  '192.0.2.11 - - [24/Nov/2026:04:26:48 +0000] "GET /a?b=c HTTP/1.1" 200 3 "-" "curl \\"8\\" \\xE3\\x81\\x82"';

test('names with dots and objects inside each other, mixed', () => {
  const reading = readWhole('ecs', ECS);
  expect(valuesOf(reading)).toEqual({
    source: '203.0.113.16',
    'source-port': '40006',
    destination: '192.0.2.80',
    host: 'www.example.com',
    method: 'GET',
    version: '1.1',
    status: '404',
    referer: 'http://www.example.com/',
    'user-agent': 'ExampleClient/1.0',
    event: 'nginx.access',
    sensor: 'sensor01',
    time: '2026-11-24T04:26:48.123Z',
    target: '/example?id=1',
    path: '/example',
    query: 'id=1',
  });
  expect(reading.query.map(({ name, value }) => [name.value, value?.value])).toEqual([['id', '1']]);
});

test('a hit of Elasticsearch: `_source`, or `fields` with lists of one', () => {
  const whole = valuesOf(readWhole('ecs', ECS));
  expect(valuesOf(readWhole('ecs', { _index: 'a', _id: 'b', _source: ECS }))).toEqual(whole);
  const fields = {
    '@timestamp': ['2026-11-24T04:26:48.123Z'],
    'source.ip': ['203.0.113.16'],
    'url.path': ['/example'],
    'url.query': ['id=1'],
    'http.request.method': ['GET'],
  };
  const reading = readWhole('ecs', { _index: 'a', _id: 'b', fields, sort: [1] });
  expect(valuesOf(reading)).toMatchObject({ source: '203.0.113.16', path: '/example', query: 'id=1' });
  expect(reading.query).toHaveLength(1);
  expect(reading.instant?.utc).toBe(Date.UTC(2026, 10, 24, 4, 26, 48, 123));
});

const TPOT = {
  '@timestamp': '2026-11-24T04:26:48.123Z',
  '@version': '1',
  't-pot_ip_ext': '192.0.2.80',
  't-pot_hostname': 'pot',
  geoip: { ip: '203.0.113.13', country_name: 'Example' },
};

test.each([
  [
    'Cowrie',
    { ...LOGIN, dest_ip: '192.0.2.80', dest_port: 22 },
    { event: 'cowrie.login.failed', sensor: 'sensor01' },
  ],
  [
    'ElasticPot',
    { ...ELASTICPOT, url: undefined, 'http.url': '/_cat', request: undefined, request_method: 'GET' },
    { path: '/_cat', method: 'GET' },
  ],
  [
    'Dionaea',
    { ...DIONAEA, dst_ip: undefined, dest_ip: '192.0.2.80' },
    { protocol: 'ftpd', destination: '192.0.2.80' },
  ],
  [
    'Tanner',
    { ...TANNER, peer: {}, src_ip: '198.51.100.7', dest_port: 80 },
    { source: '198.51.100.7', path: '/example/login.php' },
  ],
  ['Honeytrap', { ...HONEYTRAP, src_ip: '203.0.113.12' }, { source: '203.0.113.12', path: '/a' }],
  [
    'Heralding',
    { session_id: 'a', auth_id: 'b', src_ip: '203.0.113.9', proto: 'pop3', username: 'u', password: 'p' },
    { source: '203.0.113.9', protocol: 'pop3' },
  ],
  [
    'Hellpot',
    { src_ip: '203.0.113.9', http_user_agent: 'curl/8', dest_port: 80 },
    { source: '203.0.113.9', 'user-agent': 'curl/8' },
  ],
])('a document of T-Pot: %s', (type, object, expected) => {
  const reading = readWhole('ecs', { ...object, ...TPOT, type });
  expect(valuesOf(reading)).toMatchObject(expected);
});

test('a document of T-Pot is known by its names alone; a key that Cowrie logs has a type too', () => {
  const { timestamp: _, ...rest } = LOGIN;
  expect(
    readWhole('ecs', { ...rest, type: 'Cowrie', dest_port: 22, geoip: {} }).fields['destination-port']?.value,
  ).toBe('22');
  expect(readWhole('cowrie', { ...LOGIN, type: 'ssh-rsa', key: 'a' }).credentials).toHaveLength(1);
});

test('names and passwords of a document', () => {
  expect(credentialsOf(readWhole('ecs', { ...LOGIN, ...TPOT }))).toEqual([['root', 'guess/one]']]);
  expect(credentialsOf(readWhole('ecs', { ...TPOT, username: 'u', password: null }))).toEqual([['u', null]]);
});

test.each(['message', 'event.original'])(
  'a line of an access log in %s is read where nothing else tells',
  (name) => {
    const reading = readWhole('ecs', {
      '@timestamp': '2026-11-24T05:00:00Z',
      [name]: COMBINED,
      agent: { name: 'a' },
    });
    expect(valuesOf(reading)).toMatchObject({
      source: '192.0.2.11',
      path: '/a',
      'user-agent': 'curl "8" あ',
      sensor: 'a',
    });
    expect(reading.instant?.utc).toBe(Date.UTC(2026, 10, 24, 4, 26, 48));
    expect(reading.fields['user-agent']?.encodings).toEqual(['json-escape', 'log-escape']);
  },
);

test('so is a line of a honeypot, and one that Docker carries', () => {
  const carried = readWhole('ecs', { log: `${JSON.stringify(TANNER)}\n`, stream: 'stdout', time: 'x' });
  expect(valuesOf(carried)).toMatchObject({ path: '/example/login.php', host: '192.0.2.80' });
  expect(headersOf(carried)).toContain('cookie: a=b');
});

test('a line that Filebeat took apart stands under `json`', () => {
  const reading = readWhole('ecs', { '@timestamp': 'x', json: LOGIN, host: { name: 'a' } });
  expect(credentialsOf(reading)).toEqual([['root', 'guess/one]']]);
  expect(reading.instant?.utc).toBe(Date.UTC(2026, 10, 24, 4, 26, 48, 123));
});

test('a carried line that stops making sense stops the document there', () => {
  const reading = read(
    JSON.stringify({ '@timestamp': 'x', message: '192.0.2.11 - - [24/Nov/2026:04:26:48 +0000] "GET' }),
  );
  expect(stopOf(reading)).toBe('closing-quote at |"}');
  expect(reading.format).toBe('ecs');
  expect(faultsOf(reading)).toEqual([]);
});

test('a message for people is only that', () => {
  const reading = readWhole('ecs', { '@timestamp': '2026-11-24T05:00:00Z', message: 'Started.' });
  expect(Object.keys(reading.fields)).toEqual(['time']);
});
