import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import http from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { serve } from './serve.ts';
import type { Site } from './serve.ts';

const CSP = "default-src 'none'";
const HOME = '<!doctype html><title>蜜読み</title>';

describe('the server of the built site', () => {
  let folder: string;
  let site: Site;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'mitsuyomi-serve-'));
    const dist = path.join(folder, 'dist');
    await mkdir(path.join(dist, 'lessons'), { recursive: true });
    await writeFile(path.join(folder, 'secret.txt'), 'outside');
    await writeFile(
      path.join(dist, '_headers'),
      `/*\n  Content-Security-Policy: ${CSP}\n/robots.txt\n  Content-Type: text/x-robots\n`,
    );
    await writeFile(path.join(dist, 'index.html'), HOME);
    await writeFile(path.join(dist, '404.html'), '<!doctype html><title>ありません</title>');
    await writeFile(path.join(dist, 'robots.txt'), 'User-agent: *\n');
    await writeFile(path.join(dist, 'lessons', 'index.html'), '<!doctype html><title>授業</title>');
    site = await serve(dist);
  });

  afterAll(async () => {
    await site.close();
    await rm(folder, { recursive: true });
  });

  it('answers with the page, its type and the headers of the _headers file', async () => {
    const response = await fetch(site.address);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toBe(CSP);
    expect(await response.text()).toContain('蜜読み');
  });

  it('answers what is not there with 404.html, status 404 and the same headers', async () => {
    const response = await fetch(`${site.address}nowhere/`);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-security-policy')).toBe(CSP);
    expect(await response.text()).toContain('ありません');
  });

  it('keeps the query when it redirects to the folder', async () => {
    const response = await fetch(`${site.address}lessons?from=slide`, { redirect: 'manual' });
    expect(response.status).toBe(301);
    expect(response.headers.get('location')).toBe('/lessons/?from=slide');
  });

  it('lets _headers have the last word on a type', async () => {
    const response = await fetch(`${site.address}robots.txt`);
    expect(response.headers.get('content-type')).toBe('text/x-robots');
  });

  it('answers HEAD without a body', async () => {
    const response = await fetch(site.address, { method: 'HEAD' });
    expect(response.headers.get('content-length')).toBe(String(Buffer.byteLength(HOME)));
    expect(await response.text()).toBe('');
  });

  it('refuses to be written to', async () => {
    const response = await fetch(site.address, { method: 'POST', body: 'x' });
    expect(response.status).toBe(405);
  });

  // fetch would tidy these addresses up before it sends them.
  it.each(['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt'])(
    'does not give %s away',
    async (address) => {
      expect(await statusOf(site.address, address)).toBe(404);
    },
  );

  it('survives an address that is too long for a file name', async () => {
    expect(await statusOf(site.address, `/${'a'.repeat(5000)}`)).toBe(404);
  });
});

describe('a site built for a folder of its host', () => {
  it('is there and nowhere else', async () => {
    const dist = await mkdtemp(path.join(tmpdir(), 'mitsuyomi-base-'));
    await mkdir(path.join(dist, 'lessons'));
    await writeFile(path.join(dist, 'lessons', 'index.html'), HOME);
    const site = await serve(dist, { base: '/mitsuyomi' });
    onTestFinished(async () => {
      await site.close();
      await rm(dist, { recursive: true });
    });
    expect(site.address).toMatch(/\/mitsuyomi\/$/);
    const inside = await fetch(`${site.address}lessons`, { redirect: 'manual' });
    expect(inside.headers.get('location')).toBe('/mitsuyomi/lessons/');
    expect((await fetch(new URL('/lessons/', site.address))).status).toBe(404);
  });
});

async function statusOf(origin: string, address: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const request = http.get(origin, { path: address }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    request.on('error', reject);
  });
}
