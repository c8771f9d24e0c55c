import { describe, expect, test } from 'vitest';
import { find, type Place } from '../furigana/place.ts';
import { read } from '../log/detect.ts';
import type { PartPlace } from './stretch.ts';
import { without } from './without.ts';

function harmless(raw: string, place: PartPlace & Place, text: string, isUnknown = false): string {
  const reading = read(raw);
  const found = find(reading, place, text);
  if (!found.ok) throw new Error(found.why);
  return without(reading, [{ in: place, text, span: found.span, opened: found.opened }], isUnknown);
}

const LINE = '192.0.2.1 - - [24/Nov/2026:04:26:48 +0000] "PUT /a/.env HTTP/1.1" 404 153 "-" "curl/8.5.0"';
const BODY = 'POST /x HTTP/1.1\nHost: www.example.com\nContent-Length: 4\n\na=id';

describe('a line without what decides', () => {
  test('has another path', () => {
    expect(harmless(LINE, 'path', '/.env')).toContain('"PUT /a/xxxxx HTTP/1.1"');
  });

  test('only reads', () => {
    expect(harmless(LINE, 'method', 'PUT')).toContain('"GET /a/.env HTTP/1.1"');
  });

  test('is as from a browser where nothing could be said', () => {
    expect(read(harmless(LINE, 'user-agent', 'curl/8.5.0', true)).fields['user-agent']?.value).toMatch(
      /^Mozilla\/5\.0 \(Windows .* Chrome\//,
    );
  });

  test('has another body inside the base64', () => {
    const raw = `[2026-11-24 13:26:45+0900] 192.0.2.26 www.example.com:80 "POST /x HTTP/1.1" 200 False ${btoa(BODY)}`;
    expect(read(harmless(raw, 'body', 'id')).fields.body?.value).toBe('a=xxxx');
  });

  test('is HTTP where it was not', () => {
    const raw = String.raw`192.0.2.1 - - [24/Nov/2026:04:26:48 +0000] "\x16\x03\x01" 400 157 "-" "-"`;
    expect(read(harmless(raw, 'request', '\u0016\u0003')).fields.method?.value).toBe('GET');
  });

  test('is no event where nothing was typed', () => {
    const raw =
      '{"session":"6f730eae1df1","src_ip":"203.0.113.24","input":"id","eventid":"cowrie.command.input","timestamp":"2026-11-24T03:56:42.624823Z"}';
    const { fields } = read(harmless(raw, 'command', 'id'));
    expect(fields.command?.value ?? '').toBe('');
    expect(fields.event?.value).not.toBe('cowrie.command.input');
  });
});
