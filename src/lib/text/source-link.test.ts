import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HOSTILE } from '../../../tests/fixtures/hostile.ts';
import { linkOf } from './source-link.ts';
import { sourceUrl } from './source-schema.ts';

describe('a source as a link', () => {
  test.each([
    [
      'github:nginx/nginx:src/http/ngx_http_log_module.c',
      'https://github.com/nginx/nginx/blob/HEAD/src/http/ngx_http_log_module.c',
      'nginx/nginx: src/http/ngx_http_log_module.c',
    ],
    ['github:golang/go', 'https://github.com/golang/go', 'golang/go'],
    [
      'https://www.rfc-editor.org/rfc/rfc9110#section-5',
      undefined,
      'www.rfc-editor.org/rfc/rfc9110#section-5',
    ],
    ['https://example.com/?a=https://example.org/', undefined, 'example.com/?a=https://example.org/'],
  ])('%s', (url, href = url, label) => {
    expect(sourceUrl.safeParse(url).success).toBe(true);
    expect(linkOf(url)).toEqual({ href, label });
  });

  test('leads to https and nowhere else, for every address the schema lets in', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^(?:https:\/\/|github:\w+\/)[ -~]{1,30}$/), (url) => {
        if (!sourceUrl.safeParse(url).success) return;
        expect(linkOf(url).href).toMatch(/^https:\/\//);
        if (url.startsWith('github:')) expect(new URL(linkOf(url).href).host).toBe('github.com');
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ...HOSTILE.map(({ text }) => text),
    'http://example.com/',
    'HTTPS://example.com/',
    'https://',
    'https://example.com/\njavascript:alert(1)',
    'https://example.com/"><b>',
    'github:one',
    'github:a/b:',
    'github:a/b:x y',
    'github:a/b/c',
  ])('%j is no source', (url) => {
    expect(sourceUrl.safeParse(url).success).toBe(false);
  });
});
