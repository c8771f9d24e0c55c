import { expect, test } from 'vitest';
import { read } from './detect.ts';
import { faultsOf } from './fixtures/field-check.ts';

const PROXY =
  '[24/Nov/2026:04:26:48 +0000] - 404 404 - GET https www.example.com "/.env?a=\\x22" [Client 203.0.113.7] [Length 153] [Gzip 1.20] [Sent-to 192.0.2.50] "curl/8.5.0" "-"';
const STANDARD =
  '[24/Nov/2026:04:26:48 +0000] 404 - GET http www.example.com "/.env?a=\\x22" [Client 203.0.113.7] [Length 153] [Gzip -] "curl/8.5.0" "-"';

test.each([PROXY, STANDARD])('a line of Nginx Proxy Manager has the fields of combined: %s', (line) => {
  const reading = read(line);
  expect(reading).toMatchObject({ ok: true, format: 'combined' });
  const value = (name: keyof typeof reading.fields) => reading.fields[name]?.value;
  expect([
    value('source'),
    value('method'),
    value('path'),
    value('query'),
    value('status'),
    value('size'),
  ]).toEqual(['203.0.113.7', 'GET', '/.env', 'a="', '404', '153']);
  expect([value('user-agent'), value('referer'), value('virtual-host')]).toEqual([
    'curl/8.5.0',
    null,
    'www.example.com',
  ]);
  expect(reading.instant?.utc).toBe(Date.UTC(2026, 10, 24, 4, 26, 48));
  expect(faultsOf(reading)).toEqual([]);
});

test('a line cut short is not taken for one', () => {
  expect(read(PROXY.slice(0, -20)).ok).toBe(false);
});
