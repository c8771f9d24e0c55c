import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { staticPath } from './static-path.ts';
import type { Kind } from './static-path.ts';

const root = path.resolve('/site/dist');
const at = (name: string) => path.join(root, name);

const disk = new Map<string, Kind>([
  [root, 'folder'],
  [at('index.html'), 'file'],
  [at('404.html'), 'file'],
  [at('_headers'), 'file'],
  [at('lessons'), 'folder'],
  [at('lessons/index.html'), 'file'],
  [at('_astro'), 'folder'],
  [at('_astro/a.css'), 'file'],
  [at('a name.txt'), 'file'],
  [path.resolve('/site/secret.txt'), 'file'],
  [path.resolve('/site/dist-old'), 'folder'],
  [path.resolve('/site/dist-old/index.html'), 'file'],
]);
const kindOf = (file: string): Kind => disk.get(file) ?? 'none';

describe('the file for an address', () => {
  it.each([
    ['/', { status: 200, file: at('index.html') }],
    ['/lessons/', { status: 200, file: at('lessons/index.html') }],
    ['/lessons', { status: 301, location: '/lessons/' }],
    ['//lessons', { status: 301, location: '/lessons/' }],
    ['/lessons/index.html', { status: 200, file: at('lessons/index.html') }],
    ['/_astro/a.css', { status: 200, file: at('_astro/a.css') }],
    ['/a%20name.txt', { status: 200, file: at('a name.txt') }],
    ['/404', { status: 200, file: at('404.html') }],
    ['/404/', { status: 404 }],
    ['/nowhere', { status: 404 }],
    ['/_astro/', { status: 404 }],
    ['/_astro/a.css/', { status: 404 }],
    ['/_headers', { status: 404 }],
    ['/%5Fheaders', { status: 404 }],
  ])('%s', (pathname, answer) => {
    expect(staticPath(root, pathname, kindOf)).toEqual(answer);
  });

  it.each([
    ['/../secret.txt', 404],
    ['/%2e%2e/secret.txt', 404],
    ['/..%2fsecret.txt', 404],
    ['/lessons/../../secret.txt', 404],
    ['/../dist-old/', 404],
    ['/..', 404],
    ['/%00', 400],
    ['/%E0%A4%A', 400],
  ])('does not leave the folder for %s', (pathname, status) => {
    expect(staticPath(root, pathname, kindOf)).toEqual({ status });
  });
});
