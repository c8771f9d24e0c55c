import { expect, test } from 'vitest';
import { prefixLength } from './prefix.ts';

const COMBINED = '192.0.2.11 - - [24/Nov/2026:04:26:48 +0000]';

test.each([
  ['<34>Nov 24 04:26:48 pot nginx: ', COMBINED],
  ['<34>1 2026-11-24T04:26:48.123Z pot nginx 2869 - - ', COMBINED],
  [String.raw`<34>1 - pot nginx - ID47 [a@32473 b="c \"]"][d@1] ` + '\uFEFF', COMBINED],
  ['2026-11-24T04:26:48.123456789Z ', COMBINED],
  ['2026-11-24T04:26:48.123456789+09:00 stdout F ', '{"eventid"'],
  ['nginx-1  | ', COMBINED],
  ['/var/log/nginx/access.log:', COMBINED],
  ['cowrie.json.1:120:', '{"eventid"'],
  ['access_log:', '[2026-11-24 13:26:44+0900] '],
])('%s is what a tool put in front', (prefix, line) => {
  expect(prefixLength(prefix + line, 0, prefix.length + line.length)).toBe(prefix.length);
});

test.each([
  COMBINED,
  `www.example.com:80 ${COMBINED}`,
  `client.example.net - - []`,
  '{"a":1}',
  '',
  'one | two',
])('in %j nothing is, or nothing that matters', (line) => {
  expect(prefixLength(line, 0, line.length)).toBe(line.startsWith('one') ? 6 : 0);
});
