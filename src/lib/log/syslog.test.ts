import { expect, test } from 'vitest';
import { syslogHeaderLength } from './syslog.ts';

test.each([
  'Nov 24 04:26:48 sensor nginx[2869]: ',
  'Nov  4 04:26:48 sensor.example nginx: ',
  '<190>Nov 24 04:26:48 sensor nginx: ',
  '2026-11-24T04:26:48+00:00 sensor httpd[1]: ',
  '2026-11-24T04:26:48.123456Z sensor httpd[1]: ',
])('%s is a header', (header) => {
  expect(syslogHeaderLength(`${header}192.0.2.11 - -`)).toBe(header.length);
});

test.each([
  '',
  '192.0.2.11 - - [24/Nov/2026:04:26:48 +0000]',
  'Nov 24 04:26:48 sensor nginx[2869]',
  'Nov 24 sensor: x',
])('%s is none', (line) => {
  expect(syslogHeaderLength(line)).toBe(0);
});
