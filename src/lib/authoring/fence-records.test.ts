import { expect, test } from 'vitest';
import { recordsOf } from './fence-records.ts';

const LINE = '192.0.2.18 - - [24/Nov/2026:04:26:48 +0000] "GET / HTTP/1.1" 200 3 "-" "-"';

test('each line of a log is a record', () => {
  expect(recordsOf(`${LINE}\n${LINE}`)).toEqual([LINE, LINE]);
  expect(recordsOf('{"eventid":"a"}\n{"eventid":"b"}')).toHaveLength(2);
  expect(recordsOf('')).toEqual(['']);
});

test('a request is one, with its headers, its empty line and its body', () => {
  const request = 'POST /a HTTP/1.1\nHost: 192.0.2.80\n\nb=c';
  expect(recordsOf(request)).toEqual([request]);
  expect(recordsOf('GET / HTTP/1.1')).toEqual(['GET / HTTP/1.1']);
});
