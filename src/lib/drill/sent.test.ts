import { expect, test } from 'vitest';
import { sentFor } from './sent.ts';

const line = (agent: string, target = '/'): string =>
  `192.0.2.1 - - [24/Nov/2026:04:26:48 +0000] "GET ${target} HTTP/2.0" 200 3 "-" "${agent}"`;

test('a browser says what it takes, by what it asks for', () => {
  const chrome =
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';
  expect(sentFor(line(chrome))).toContain('\nAccept: text/html,');
  expect(sentFor(line(chrome, '/a.css'))).toContain('\nAccept: text/css,');
  expect(sentFor(line(chrome, '/a.webp'))).toContain('\nAccept: image/avif,');
});

test('a tool writes its own headers, and who has no tag writes none', () => {
  expect(sentFor(line('curl/8.5.0')).split('\n')).toEqual([
    'GET / HTTP/1.1',
    'Host: www.example.com',
    'User-Agent: curl/8.5.0',
    'Accept: */*',
    '',
    '',
  ]);
  expect(sentFor(line('-'))).toBe('GET / HTTP/1.1\nHost: www.example.com\n\n');
});
