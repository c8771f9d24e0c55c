/** The six first words as our laboratory's programs really logged them, but for the minute. */
import { expect, test } from 'vitest';
import { wowhoneypotComplaint } from '../log/wowhoneypot-complaint.ts';
import { writtenAs } from '../log/written-as.ts';
import { FIRST_BYTES, SENT_AT, SPEECHES, type Speech } from './first-bytes.ts';

const FAILED = "[ERROR]Request handling Failed: <class 'ValueError'> - Client";
const LOGGED: Record<Speech, readonly [nginx: string, apache: string | null, wowhoneypot: string]> = {
  tls: [
    String.raw`"\x16\x03\x01\x00\xEE\x01\x00\x00\xEA\x03\x03\x00\x01\x02\x03\x04\x05\x06\x07\x08\x09" 400 157 "-" "-"`,
    String.raw`"\x16\x03\x01" 400 266 "-" "-"`,
    FAILED +
      String.raw`(192.0.2.115) data cannot parse. b'\x16\x03\x01\x00\xee\x01\x00\x00\xea\x03\x03\x00\x01\x02\x03\x04\x05\x06\x07\x08\t\n'`,
  ],
  rdp: [
    String.raw`"\x03\x00\x00/*\xE0\x00\x00\x00\x00\x00Cookie: mstshash=Administr" 400 157 "-" "-"`,
    String.raw`"\x03" 400 266 "-" "-"`,
    FAILED +
      String.raw`(192.0.2.116) data cannot parse. b'\x03\x00\x00/*\xe0\x00\x00\x00\x00\x00Cookie: mstshash=Administr\r\n'`,
  ],
  ssh: [
    '"SSH-2.0-Go" 400 157 "-" "-"',
    '"SSH-2.0-Go" 400 266 "-" "-"',
    FAILED + String.raw`(192.0.2.117) data cannot parse. b'SSH-2.0-Go\r\n'`,
  ],
  smb: [
    String.raw`"\x00\x00\x00T\xFFSMBr\x00\x00\x00\x00\x18\x01(" 400 157 "-" "-"`,
    '"" 400 266 "-" "-"',
    FAILED +
      String.raw`(192.0.2.118) data cannot parse. b'\x00\x00\x00T\xffSMBr\x00\x00\x00\x00\x18\x01(\r\n'`,
  ],
  redis: [
    '"*1" 400 157 "-" "-"',
    '"*1" 400 266 "-" "-"',
    FAILED + String.raw`(192.0.2.119) data cannot parse. b'*1\r\n'`,
  ],
  socks: [
    String.raw`"\x05\x01\x00" 400 157 "-" "-"`,
    null,
    '[ERROR]Session timed out. Client IP: 192.0.2.120',
  ],
};

test.each(SPEECHES)('%s is logged as in the laboratory', (speech) => {
  const { bytes, source } = FIRST_BYTES[speech];
  const wire = { bytes, source, utc: SENT_AT };
  const [nginx, apache, wowhoneypot] = LOGGED[speech];
  const front = `${source} - - [24/Nov/2026:04:26:51 +0000] `;
  expect(writtenAs(wire, 'nginx')).toBe(front + nginx);
  expect(writtenAs(wire, 'apache')).toBe(apache === null ? null : front + apache);
  expect(writtenAs(wire, 'wowhoneypot')).toBeNull();
  expect(wowhoneypotComplaint(wire)).toBe(`[2026-11-24 13:26:51+0900]${wowhoneypot}`);
});
