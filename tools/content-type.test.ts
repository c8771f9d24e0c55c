import { expect, it } from 'vitest';
import { contentType } from './content-type.ts';

it.each([
  ['dist/index.html', 'text/html; charset=utf-8'],
  ['dist/A.PNG', 'image/png'],
  ['dist/font.woff2', 'font/woff2'],
  ['dist/CNAME', 'application/octet-stream'],
])('%s is %s', (file, type) => {
  expect(contentType(file)).toBe(type);
});
