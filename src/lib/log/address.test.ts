import { expect, test } from 'vitest';
import { isAddress } from './address.ts';

test.each([
  '192.0.2.11',
  '0.0.0.0',
  '192.0.2.11:54321',
  '2001:db8::1',
  '2001:db8:1:2:3:4:5:6',
  '::1',
  '::ffff:192.0.2.11',
  'fe80::1%eth0',
  '[2001:db8::1]',
])('%s has the shape of an address', (word) => {
  expect(isAddress(word)).toBe(true);
});

test.each([
  '',
  '-',
  'www.example.com',
  'example.com:443',
  '13:39:51',
  '192.0.2',
  'add:bed',
  '1:2:3:4:5:6:7:8:9',
  '192.0.2.11.5',
  '1:2:3:4:5:6:7:8::9',
])('%s has not', (word) => {
  expect(isAddress(word)).toBe(false);
});
