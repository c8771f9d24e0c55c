import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageFiles } from './page-weight.ts';

describe('what a page fetches', () => {
  let dist: string;

  beforeAll(() => {
    dist = mkdtempSync(path.join(tmpdir(), 'mitsuyomi-weight-'));
    mkdirSync(path.join(dist, 'en/x/4ZG8'), { recursive: true });
    mkdirSync(path.join(dist, '_astro'));
    const page = `<link rel="canonical" href="/x/4ZG8/"><link rel="preload" href="/_astro/mono.woff2" as="font">
      <link rel="stylesheet" href="/_astro/a.css"><script type="module" src="/_astro/one.js"></script>
      <script type="module" src="/_astro/two.js"></script><a href="/_astro/far.js">x</a>`;
    writeFileSync(path.join(dist, 'en/x/4ZG8/index.html'), page);
    writeFileSync(path.join(dist, 'index.html'), '<p>x</p>');
    writeFileSync(
      path.join(dist, '_astro/one.js'),
      'import{a}from"./shared.js";import"./side.js";a("from \\"./no.js\\"")',
    );
    writeFileSync(path.join(dist, '_astro/two.js'), 'import{a}from"./shared.js";a()');
    writeFileSync(path.join(dist, '_astro/shared.js'), 'export const a=1');
    writeFileSync(path.join(dist, '_astro/side.js'), 'import"./one.js"');
  });

  afterAll(() => rmSync(dist, { recursive: true }));

  it('is its styles, fonts and scripts with all they import, each once', () => {
    expect(pageFiles(dist, 'en/x/4ZG8/index.html').files.toSorted()).toEqual([
      '_astro/a.css',
      '_astro/mono.woff2',
      '_astro/one.js',
      '_astro/shared.js',
      '_astro/side.js',
      '_astro/two.js',
      'en/x/4ZG8/index.html',
    ]);
  });

  it('belongs to a kind, whatever the language', () => {
    expect(pageFiles(dist, 'en/x/4ZG8/index.html')).toMatchObject({ address: '/x/4ZG8/', kind: 'x' });
    expect(pageFiles(dist, 'index.html')).toMatchObject({ address: '/', kind: '', files: ['index.html'] });
  });
});
