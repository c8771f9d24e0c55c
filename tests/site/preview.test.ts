import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';

const SITE = path.resolve(import.meta.dirname, '../..');
const FILE = 'exercises/user-agent/zgrab.yaml';

let root: string;
let child: ChildProcess;
let home: string;
let good: string;

beforeAll(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'mitsuyomi-'));
  cpSync(path.join(SITE, 'tests/content/good'), root, { recursive: true });
  good = readFileSync(path.join(root, FILE), 'utf8');
  const flags = ['tools/preview-exercise.ts', path.join(root, FILE), '--root', root, '--port', '4340'];
  // Where it believes to be under test, Astro's server answers nothing.
  const env = { ...process.env, VITEST: undefined, NODE_ENV: undefined };
  child = spawn(process.execPath, flags, { cwd: SITE, env, stdio: ['ignore', 'pipe', 'inherit'] });
  home = await addressSaidBy(child);
});

afterAll(async () => {
  const ended = new Promise((resolve) => child.once('close', resolve));
  child.kill();
  await ended;
  rmSync(root, { recursive: true });
});

function addressSaidBy({ stdout }: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    let said = '';
    stdout?.on('data', (chunk) => {
      said += String(chunk);
      const address = /(http:\S+\/)preview\//.exec(said)?.[1];
      if (address !== undefined) resolve(address);
    });
  });
}

async function page(address = 'preview/'): Promise<string> {
  const answer = await fetch(home + address);
  expect(answer.status).toBe(200);
  return answer.text();
}

/** Saves the file, and waits until the page says so; the server hears of it when the system tells. */
async function saved(text: string, words: string): Promise<string> {
  writeFileSync(path.join(root, FILE), text);
  await expect.poll(() => page(), { timeout: 10_000, interval: 100 }).toContain(words);
  return page();
}

describe('npm run preview:exercise', () => {
  test('shows the exercise in both languages, as the site does', async () => {
    expect(await page()).toContain('The check has nothing to say.');
    expect(await page()).toContain('<log-classify');
    expect(await page('en/preview/')).toMatch(/<html lang="en"/);
  });

  test('follows the file: a mistake, a broken file, and mended again', async () => {
    await saved(good.replace(/^verdict: .*/m, 'verdict: discover'), 'did you mean &quot;discovery&quot;?');
    const broken = await saved(`${good}\nx: [`, 'its last state that could');
    expect(broken).toContain('<log-classify');
    await saved(good, 'The check has nothing to say.');
  });

  test('is no page of the built site', async () => {
    const answer = await fetch(`${inject('home')}preview/`);
    expect(answer.status).toBe(404);
  });
});
