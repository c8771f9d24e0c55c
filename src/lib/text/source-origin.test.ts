import { expect, test } from 'vitest';
import { originsOf } from './source-origin.ts';

test('sources are counted by repository and by site, each address once, the most cited first', () => {
  expect(
    originsOf([
      'https://www.rfc-editor.org/rfc/rfc9110#section-9',
      'github:nginx/nginx:src/http/ngx_http_request.c',
      'github:nginx/nginx:src/http/ngx_http_log_module.c',
      'github:nginx/nginx:src/http/ngx_http_request.c',
      'https://b.example/x',
      'https://a.example/y?z',
    ]),
  ).toEqual([
    { name: 'nginx/nginx', href: 'https://github.com/nginx/nginx', cited: 2 },
    { name: 'a.example', href: 'https://a.example/', cited: 1 },
    { name: 'b.example', href: 'https://b.example/', cited: 1 },
    { name: 'www.rfc-editor.org', href: 'https://www.rfc-editor.org/', cited: 1 },
  ]);
});
