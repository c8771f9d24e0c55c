import { describe, expect, test } from 'vitest';
import { otherLogs } from './other-logs.ts';

const line = (tail: string) => `192.0.2.18 - - [24/Nov/2026:04:26:48 +0000] ${tail}`;

describe('the same request in other logs', () => {
  test('a line that nginx and Apache write alike has one other', () => {
    const { same, others } = otherLogs(line('"GET / HTTP/1.1" 200 3 "-" "Mozilla/5.0 zgrab/0.x"'));
    expect(same).toEqual(['nginx', 'apache']);
    expect(others.map(({ programs }) => programs)).toEqual([['wowhoneypot']]);
  });

  test('a line of nginx has two', () => {
    const { same, others } = otherLogs(line('"GET /.env HTTP/1.1" 404 153 "-" "-"'));
    expect(same).toEqual(['nginx']);
    expect(others.map(({ programs }) => programs)).toEqual([['wowhoneypot'], ['apache']]);
    expect(others[1]?.raw).toBe(line('"GET /.env HTTP/1.1" 404 236 "-" "-"'));
  });

  test('others that write alike stand together', () => {
    const sent = btoa('GET / HTTP/1.1\nHost: www.example.com\n\n');
    const raw = `[2026-11-24 13:26:48+0900] 192.0.2.18 www.example.com:80 "GET / HTTP/1.1" 200 False ${sent}`;
    expect(otherLogs(raw)).toEqual({
      same: ['wowhoneypot'],
      others: [{ programs: ['nginx', 'apache'], raw: line('"GET / HTTP/1.1" 200 3 "-" "-"') }],
    });
  });

  test.each([
    '',
    'no line',
    '{"eventid":"cowrie.session.connect"}',
    line('"GET /../x HTTP/1.1" 400 157 "-" "-"'),
  ])('none where nothing can be known: %s', (raw) => {
    expect(otherLogs(raw).others).toEqual([]);
  });
});
