import { expect, test } from 'vitest';
import { wowhoneypotComplaint } from './wowhoneypot-complaint.ts';

const complaint = (bytes: string) =>
  wowhoneypotComplaint({ bytes, source: '192.0.2.1', utc: Date.UTC(2026, 10, 24, 18, 0, 5) });

test('the first line stands there with its line end, on the clock of Japan', () => {
  expect(complaint('hello\r\nthere\r\n')).toBe(
    String.raw`[2026-11-25 03:00:05+0900][ERROR]Request handling Failed: <class 'ValueError'> - Client(192.0.2.1) data cannot parse. b'hello\r\n'`,
  );
});

test.each([
  ['a quote', "it's\n", String.raw`b"it's\n"`],
  ['both quotes', `'"\n`, String.raw`b'\'"\n'`],
  ['a backslash and a tab', '\\\t\n', String.raw`b'\\\t\n'`],
  ['no character', '\0\x7f\xff\n', String.raw`b'\x00\x7f\xff\n'`],
])('%s is written as Python writes it', (_, bytes, written) => {
  expect(complaint(bytes).endsWith(`cannot parse. ${written}`)).toBe(true);
});

test('without a line end only the address is left', () => {
  expect(complaint('\x05\x01\0')).toBe(
    '[2026-11-25 03:00:05+0900][ERROR]Session timed out. Client IP: 192.0.2.1',
  );
});
