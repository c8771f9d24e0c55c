import { describe, expect, test } from 'vitest';
import { read } from './detect.ts';
import { faultsOf } from './fixtures/field-check.ts';

const NGINX = {
  timestamp: '2026-11-24T04:26:48+00:00',
  src_ip: '203.0.113.7',
  src_port: '40112',
  remote_user: '-',
  request: 'GET /.env?a=%3Cb%3E HTTP/1.1',
  request_method: 'GET',
  status: '404',
  body_bytes_sent: '153',
  http_referrer: '-',
  http_user_agent: 'curl/8.5.0',
};
const TRAEFIK = {
  ClientAddr: '203.0.113.7:40112',
  ClientHost: '203.0.113.7',
  ClientPort: '40112',
  ClientUsername: '-',
  DownstreamContentSize: 153,
  DownstreamStatus: 404,
  RequestHost: 'www.example.com',
  RequestMethod: 'GET',
  RequestPath: '/.env?a=%3Cb%3E',
  RequestProtocol: 'HTTP/1.1',
  'request_User-Agent': 'curl/8.5.0',
  time: '2026-11-24T04:26:48Z',
};
const CADDY = {
  level: 'info',
  ts: 1_795_494_408.1,
  request: {
    remote_ip: '203.0.113.7',
    remote_port: '40112',
    proto: 'HTTP/1.1',
    method: 'GET',
    host: 'www.example.com',
    uri: '/.env?a=%3Cb%3E',
    headers: { 'User-Agent': ['curl/8.5.0'], Accept: ['*/*'] },
  },
  size: 153,
  status: 404,
};

describe.each([
  ['nginx', NGINX],
  ['Traefik', TRAEFIK],
  ['Caddy', CADDY],
])('a line of %s in JSON', (_, object) => {
  const reading = read(JSON.stringify(object));

  test('has the fields of an access log', () => {
    const value = (name: keyof typeof reading.fields) => reading.fields[name]?.value;
    expect(reading).toMatchObject({ ok: true, format: 'web-json' });
    expect([
      value('source'),
      value('method'),
      value('path'),
      value('query'),
      value('status'),
      value('size'),
    ]).toEqual(['203.0.113.7', 'GET', '/.env', 'a=%3Cb%3E', '404', '153']);
    expect(value('user-agent')).toBe('curl/8.5.0');
    expect(value('user') ?? null).toBeNull();
    expect(faultsOf(reading)).toEqual([]);
  });
});

test('says when, where the line does', () => {
  expect(read(JSON.stringify(NGINX)).instant?.utc).toBe(Date.UTC(2026, 10, 24, 4, 26, 48));
  expect(read(JSON.stringify(TRAEFIK)).instant?.utc).toBe(Date.UTC(2026, 10, 24, 4, 26, 48));
});

test.each([{ status: 200 }, { uri: '/' }, { request: 'hello', status: 1 }, { path: '/', status: 200 }])(
  'an object that is no access log is none: %j',
  (object) => {
    expect(read(JSON.stringify(object)).format).not.toBe('web-json');
  },
);
