import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { browserPath } from '../../tools/browser-path.ts';
import type { Machine } from '../../tools/browser-path.ts';

/** A fresh Chromium without extensions, updates or calls home, to which every host but this machine is unknown. */
export async function openBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: [
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
    ],
  });
}

/** The browser of this machine, installed where need be. Throws one sentence that says what to do where there is none. */
export function chromiumPath(): string {
  const found = browserPath(thisMachine());
  if (!found.ok) throw new Error(found.advice);
  return found.path;
}

function thisMachine(): Machine {
  const cli = path.join(
    path.dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')),
    'cli.js',
  );
  return {
    platform: process.platform,
    env: process.env,
    isRoot: process.getuid?.() === 0,
    playwright: [process.execPath, cli],
    isFile: (file) => statSync(file, { throwIfNoEntry: false })?.isFile() ?? false,
    list: (folder) => {
      try {
        return readdirSync(folder);
      } catch {
        return [];
      }
    },
    run: ([program = '', ...args]) => spawnSync(program, args, { stdio: 'inherit' }).status === 0,
    tell: (message) => {
      console.log(message);
    },
  };
}
