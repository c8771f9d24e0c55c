import { expect, test } from 'vitest';
import { LOGIN } from './fixtures/json-lines.ts';
import { credentialsOf, readWhole } from './fixtures/read-whole.ts';
import { valuesOf } from './fixtures/summary.ts';

const { username: _name, password: _password, ...EVENT } = LOGIN;
const event = (id: string, more: object) =>
  readWhole('cowrie', { ...EVENT, eventid: `cowrie.${id}`, ...more });

test('a login: the name and the password come from their fields, not from the message', () => {
  const reading = readWhole('cowrie', LOGIN);
  expect(valuesOf(reading)).toEqual({
    event: 'cowrie.login.failed',
    session: '0123456789ab',
    source: '203.0.113.13',
    sensor: 'sensor01',
    time: '2026-11-24T04:26:48.123456Z',
  });
  expect(credentialsOf(reading)).toEqual([['root', 'guess/one]']]);
  expect(reading.instant).toEqual({ utc: Date.UTC(2026, 10, 24, 4, 26, 48, 123), offset: 0 });
});

test.each([
  ['a key instead of a password', { username: 'root', fingerprint: 'aa:bb' }, [['root', null]]],
  ['an empty name', { username: '', password: 'a' }, [['', 'a']]],
  ['no name at all', { username: null, password: '' }, [[null, '']]],
  ['neither', {}, []],
])('a login with %s', (_, more, expected) => {
  expect(credentialsOf(event('login.success', more))).toEqual(expected);
});

test.each(['uname -a', '', 'cd /tmp\nls', String.raw`echo -e "\x41"`, 'echo "あ" 😀'])(
  'the command %j',
  (input) => {
    expect(event('command.input', { input }).fields.command?.value).toBe(input);
  },
);

test('a message that is an empty list, and keys nobody knows, do no harm', () => {
  expect(event('session.params', { arch: 'linux-x64-lsb', message: [] }).ok).toBe(true);
  expect(event('something.new', { late: true, list: [[{}]], id: 1.5e3 }).ok).toBe(true);
});

test('of a connection old and new files say the ends', () => {
  const ends = { src_port: 40000, dst_ip: '192.0.2.80', dst_port: 2222, protocol: 'ssh' };
  expect(valuesOf(event('session.connect', ends))).toMatchObject({
    'source-port': '40000',
    destination: '192.0.2.80',
    'destination-port': '2222',
    protocol: 'ssh',
  });
});

test('what is asked of the proxy is the destination, and the data is taken out of the quotes of Python', () => {
  const data = String.raw`b'GET /a?b=c HTTP/1.1\r\nHost: www.example.com\r\nUser-Agent: it\'s me\r\n\r\n'`;
  const reading = event('direct-tcpip.data', { dst_ip: 'www.example.com', dst_port: 80, data });
  expect(valuesOf(reading)).toMatchObject({
    destination: 'www.example.com',
    method: 'GET',
    path: '/a',
    host: 'www.example.com',
    'user-agent': "it's me",
  });
  expect(reading.fields.payload?.encodings).toEqual(['json-escape', 'log-escape']);
  const { span } = reading.fields.path ?? { span: { start: 0, end: 0 } };
  expect(reading.raw.slice(span.start, span.end)).toBe('/a');
});

test.each([
  [String.raw`'\x16\x03\x01'`, '\u0016\u0003\u0001'],
  [String.raw`b"it's"`, "it's"],
  ['as it is', 'as it is'],
])('the data %s', (data, expected) => {
  expect(event('direct-tcpip.data', { data }).fields.payload?.value).toBe(expected);
});

test.each([
  ['cowrie.session.file_download', 'http://192.0.2.1/x'],
  ['cowrie.session.file_download.failed', '/dev/null'],
])('%s with a url', (id, url) => {
  expect(event(id.slice('cowrie.'.length), { url }).fields.url?.value).toBe(url);
});

test('the program of the visitor says its name, or speaks HTTP', () => {
  expect(event('client.version', { version: 'SSH-2.0-Go' }).fields['user-agent']?.value).toBe('SSH-2.0-Go');
  const http = event('client.version', { version: 'GET / HTTP/1.0' });
  expect(valuesOf(http)).toMatchObject({ method: 'GET', path: '/' });
  expect(http.fields['user-agent']).toBeUndefined();
});
