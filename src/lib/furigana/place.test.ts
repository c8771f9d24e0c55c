import { describe, expect, test } from 'vitest';
import { requestOf, wowhoneypotLine } from '../../../tests/fixtures/hostile.ts';
import { read } from '../log/detect.ts';
import { textAt } from '../log/span.ts';
import { fieldAt, find, isHeaderPlace, type Place } from './place.ts';

const NGINX =
  '192.0.2.18 - - [24/Nov/2026:04:26:48 +0000] "GET /a\\x22b/a?q=%23x HTTP/1.1" 404 153 "-" "curl/8.5.0 \\xE3\\x81\\x82!"';

describe('finding a text on a line', () => {
  test.each<[string, Place, string, string]>([
    ['as it stands', 'user-agent', 'curl/8.5.0', 'curl/8.5.0'],
    ['with the escapes of the logger undone', 'path', 'a"b', 'a\\x22b'],
    ['beginning at an escape', 'path', '"b', '\\x22b'],
    ['written in escapes alone', 'user-agent', 'あ', '\\xE3\\x81\\x82'],
    ['behind an escape', 'user-agent', '!', '!'],
    ['with the encoding of the visitor left', 'query', '%23', '%23'],
    ['as the whole field', 'status', '404', '404'],
    ['as the sign for none', 'referer', '-', '-'],
  ])('%s', (_, place, text, raw) => {
    const found = find(read(NGINX), place, text);
    expect(found).toMatchObject({ ok: true, opened: null });
    expect(found.ok && textAt(NGINX, found.span)).toBe(raw);
  });

  test.each<[string, Place, string, 'no-field' | 'not-there' | 'twice']>([
    ['a field the line does not have', 'host', 'x', 'no-field'],
    ['a header of a line without headers', 'header:Cookie', 'x', 'no-field'],
    ['a text that is not there', 'path', '/nothing', 'not-there'],
    ['what only stands there decoded', 'query', '#', 'not-there'],
    ['the escape itself', 'path', '\\x22', 'not-there'],
    ['a text in an empty field', 'referer', 'x', 'not-there'],
    ['a text that is there twice', 'path', '/a', 'twice'],
  ])('says why not: %s', (_, place, text, why) => {
    expect(find(read(NGINX), place, text)).toEqual({ ok: false, why });
  });

  test('counts a text that overlaps itself as two', () => {
    const line = NGINX.replace('curl/8.5.0', 'aaa');
    expect(find(read(line), 'user-agent', 'aa')).toEqual({ ok: false, why: 'twice' });
  });
});

describe('finding a text inside the base64', () => {
  const text = '../<b>あ😀';
  const raw = wowhoneypotLine(text);
  const reading = read(raw);
  const payload = reading.fields.payload?.value ?? '';

  test('the payload is the request', () => {
    expect(payload).toBe(requestOf(text));
  });

  test.each<[Place, string]>([
    ['user-agent', text],
    ['user-agent', '<b>'],
    ['header:X-Note', '😀'],
    ['header:x-note', 'あ'],
    ['header:Host', 'www'],
    ['body', 'note='],
    ['body', '😀'],
    ['payload', 'POST /hostile'],
  ])('in %s, %s: the opened span is exactly the text', (place, part) => {
    const found = find(reading, place, part);
    expect(found.ok && found.opened && textAt(payload, found.opened)).toBe(part);
    // Base64 writes three bytes as four letters, so the stretch holds the text and at most its neighbours' bits.
    expect(found.ok && found.span.end - found.span.start).toBeGreaterThanOrEqual(Buffer.byteLength(part));
  });

  test('the same text in two headers is found where it is asked for', () => {
    const agent = find(reading, 'user-agent', text);
    const note = find(reading, 'header:X-Note', text);
    expect(agent.ok && note.ok && agent.opened !== null && note.opened !== null).toBe(true);
    expect(agent.ok && agent.opened?.start).toBe(payload.indexOf(text));
    expect(note.ok && note.opened?.start).toBe(payload.indexOf(text, payload.indexOf('X-Note')));
  });

  test('what stands in the open part of the line has no opened span', () => {
    expect(find(reading, 'path', '/hostile')).toMatchObject({ ok: true, opened: null });
  });
});

test('a header is a place whatever its name, a field is none', () => {
  expect(isHeaderPlace('header:Accept')).toBe(true);
  expect(isHeaderPlace('user-agent')).toBe(false);
  expect(fieldAt(read(wowhoneypotLine('x')), 'header:__proto__')).toBeUndefined();
  expect(fieldAt(read(wowhoneypotLine('x')), 'header:constructor')).toBeUndefined();
});
