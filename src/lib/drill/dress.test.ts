import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { read } from '../log/detect.ts';
import { dressed } from './dress.ts';
import { lookOf } from './look.ts';

const COMBINED =
  '192.0.2.7 - - [24/Nov/2026:04:26:48 +0000] "GET /a?u=192.0.2.7 HTTP/1.1" 200 3 "-" "Mozilla/5.0"';
const WOWHONEYPOT =
  '[2026-11-24 13:26:44+0900] 192.0.2.21 blank:80 "GET / HTTP/1.0" 200 False R0VUIC8gSFRUUC8xLjAKCg==';
const COWRIE =
  '{"session":"6f730eae1df1","src_ip":"203.0.113.24","src_port":40004,"dst_ip":"198.51.100.10","input":"id","eventid":"cowrie.command.input","timestamp":"2026-11-24T03:56:42.624823Z","message":"CMD: id from 203.0.113.24"}';
const LINES = [COMBINED, WOWHONEYPOT, COWRIE];

describe('a dressed line', () => {
  test.each(LINES)('%s is from somebody else, at another time, and the same else', (line) => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const before = read(line);
        const after = read(dressed(line, seed));
        expect(after.ok).toBe(true);
        expect(after.fields.source?.value).toMatch(/^(?:192\.0\.2|198\.51\.100|203\.0\.113)\.\d{2,3}$/);
        expect(after.format).toBe(before.format);
        if (line !== COMBINED) expect(lookOf(after)).toBe(lookOf(before));
        expect(new Date(after.instant?.utc ?? 0).getTime()).toBeGreaterThanOrEqual(
          Date.parse('2026-01-01T00:00:00+09:00'),
        );
      }),
    );
  });

  test.each(LINES)('%s is of the day asked for, in Japan and in UTC', (line) => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const utc = read(dressed(line, seed, '2027-02-03')).instant?.utc ?? 0;
        expect(new Date(utc).toISOString()).toMatch(/^2027-02-03/);
        expect(new Date(utc + 9 * 3_600_000).toISOString()).toMatch(/^2027-02-03/);
      }),
    );
  });

  test('names its visitor wherever it did', () => {
    const { fields, raw } = read(dressed(COWRIE, 'a'));
    expect(raw.split(fields.source?.value ?? '?')).toHaveLength(3);
    expect(raw).not.toContain('203.0.113.24"');
    expect(read(dressed(COMBINED, 'b')).fields.query?.value).toBe(
      `u=${read(dressed(COMBINED, 'b')).fields.source?.value ?? ''}`,
    );
  });

  test('of Cowrie says in words what it says in fields', () => {
    const line = COWRIE.replace(
      'CMD: id from 203.0.113.24',
      'New connection: 203.0.113.9:60651 (198.51.100.10:22)',
    );
    const { fields, raw } = read(dressed(line, 'a'));
    expect(raw).toContain(
      `New connection: ${fields.source?.value ?? ''}:${fields['source-port']?.value ?? ''} (198.51.100.10:22)`,
    );
  });

  test('of Cowrie has a session of its own', () => {
    const [one, two] = ['a', 'b'].map((seed) => read(dressed(COWRIE, seed)).fields.session?.value);
    expect(one).toMatch(/^[0-9a-f]{12}$/);
    expect(one).not.toBe(two);
  });
});
