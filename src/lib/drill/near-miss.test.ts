import { expect, test } from 'vitest';
import { read } from '../log/detect.ts';
import { nearMissOf } from './near-miss.ts';

const CHROME =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36';

test.each([
  ['ordinary', 'GET /blog/dockerfile-tips', CHROME],
  ['ordinary', 'GET /', CHROME],
  ['discovery', 'GET /', 'Mozilla/5.0'],
  ['discovery', 'HEAD /favicon.ico', '-'],
  ['unknown', 'GET /blog/tag/phpmyadmin/', '-'],
  ['unknown', 'GET /search?q=union', 'curl/8.5.0'],
  // Somebody might well see something here.
  [null, 'GET /console/login', CHROME],
  [null, 'GET /wp-content/themes/a/b.png', '-'],
  [null, 'GET /tomcatwar.html', 'Mozilla/5.0'],
  [null, 'GET /', 'Mozilla/5.0 (Linux; Android 14; Odin2) Chrome/126.0.0.0'],
  [null, 'GET /a/../b', CHROME],
])('%s: %s by %s', (intent, request, agent) => {
  const line = `192.0.2.1 - - [24/Nov/2026:04:26:48 +0000] "${request} HTTP/1.1" 200 3 "-" "${agent}"`;
  expect(nearMissOf(read(line))).toBe(intent);
});
