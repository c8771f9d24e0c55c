import { describe, expect, it } from 'vitest';
import { browserPath } from './browser-path.ts';
import type { Machine } from './browser-path.ts';

interface Setting {
  readonly platform?: NodeJS.Platform;
  readonly env?: Readonly<Record<string, string>>;
  readonly isRoot?: boolean;
  readonly files?: readonly string[];
  /** What each command puts on the machine, by the start of its line; a command that is not here fails. */
  readonly brings?: Readonly<Record<string, readonly string[]>>;
}

/** A machine that remembers what was run on it. */
function machine({ platform = 'linux', env = {}, isRoot = false, files = [], brings = {} }: Setting) {
  const disk = new Set(files);
  const ran: string[] = [];
  const told: string[] = [];
  const made: Machine = {
    platform,
    env,
    isRoot,
    playwright: ['playwright-core'],
    isFile: (file) => disk.has(file),
    list: (folder) => {
      const separator = platform === 'win32' ? '\\' : '/';
      const inside = [...disk].filter((file) => file.startsWith(folder + separator));
      return [...new Set(inside.map((file) => file.slice(folder.length + 1).split(separator)[0] ?? ''))];
    },
    run: (command) => {
      const line = command.join(' ');
      ran.push(line);
      const brought = Object.entries(brings).find(([start]) => line.startsWith(start));
      for (const file of brought?.[1] ?? []) disk.add(file);
      return brought !== undefined;
    },
    tell: (message) => {
      told.push(message);
    },
  };
  return { machine: made, ran, told };
}

const SHELL =
  '/home/mitsu/.cache/ms-playwright/chromium_headless_shell-1255/chrome-headless-shell-linux64/chrome-headless-shell';

describe('a browser that is there', () => {
  it.each<[string, Setting, string]>([
    [
      'CHROME_PATH before all others',
      { env: { CHROME_PATH: '/opt/c', PATH: '/usr/bin' }, files: ['/opt/c', '/usr/bin/chromium'] },
      '/opt/c',
    ],
    [
      'on the PATH',
      { env: { PATH: '/usr/local/bin:/usr/bin' }, files: ['/usr/bin/chromium-browser'] },
      '/usr/bin/chromium-browser',
    ],
    ['a usual place without a PATH', { files: ['/snap/bin/chromium'] }, '/snap/bin/chromium'],
    [
      'an application of macOS',
      { platform: 'darwin', files: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'] },
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
    [
      'an application of one user of macOS',
      {
        platform: 'darwin',
        env: { HOME: '/Users/m' },
        files: ['/Users/m/Applications/Chromium.app/Contents/MacOS/Chromium'],
      },
      '/Users/m/Applications/Chromium.app/Contents/MacOS/Chromium',
    ],
    [
      'Edge on Windows',
      {
        platform: 'win32',
        env: { 'ProgramFiles(x86)': 'C:\\Program Files (x86)' },
        files: ['C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'],
      },
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    ],
    ['an earlier download of Playwright', { env: { HOME: '/home/mitsu' }, files: [SHELL] }, SHELL],
    [
      'the newest of two downloads',
      {
        env: { PLAYWRIGHT_BROWSERS_PATH: '/pw' },
        files: ['/pw/chromium-999/chrome-linux/chrome', '/pw/chromium-1255/chrome-linux64/chrome'],
      },
      '/pw/chromium-1255/chrome-linux64/chrome',
    ],
    [
      'a download on Windows',
      {
        platform: 'win32',
        env: { LOCALAPPDATA: 'C:\\L' },
        files: ['C:\\L\\ms-playwright\\chromium-1255\\chrome-win64\\chrome.exe'],
      },
      'C:\\L\\ms-playwright\\chromium-1255\\chrome-win64\\chrome.exe',
    ],
  ])('%s', (_, setting, path) => {
    const { machine: here, ran } = machine(setting);
    expect(browserPath(here)).toEqual({ ok: true, path });
    expect(ran).toEqual([]);
  });

  it('is not looked for where CHROME_PATH names a file that is not there', () => {
    const { machine: here } = machine({
      env: { CHROME_PATH: '/opt/gone', PATH: '/usr/bin' },
      files: ['/usr/bin/chromium'],
    });
    expect(browserPath(here)).toEqual({
      ok: false,
      advice: 'CHROME_PATH is /opt/gone, and there is no such file.',
    });
  });
});

describe('a browser that is not there', () => {
  const download = 'playwright-core install --only-shell --no-progress chromium';
  const update = 'env DEBIAN_FRONTEND=noninteractive apt-get update';
  const install = 'env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends chromium';

  /** What apt can do where it can do all. */
  const byApt = { [update]: [], [install]: ['/usr/bin/chromium'], '/usr/bin/chromium --version': [] };

  it('is downloaded by Playwright', () => {
    const { machine: here, told } = machine({
      env: { HOME: '/home/mitsu' },
      brings: { 'playwright-core install': [SHELL], [SHELL]: [] },
    });
    expect(browserPath(here)).toEqual({ ok: true, path: SHELL });
    expect(told).toEqual(['No Chrome, Chromium or Edge found: downloading one with Playwright']);
  });

  it('is installed by apt where Playwright cannot download and we are root', () => {
    const { machine: here, ran } = machine({
      isRoot: true,
      files: ['/usr/bin/apt-get'],
      brings: byApt,
    });
    expect(browserPath(here)).toEqual({ ok: true, path: '/usr/bin/chromium' });
    expect(ran).toEqual([download, update, install, '/usr/bin/chromium --version']);
  });

  it('is installed by apt where the download does not start', () => {
    const { machine: here } = machine({
      env: { HOME: '/home/mitsu' },
      isRoot: true,
      files: ['/usr/bin/apt-get'],
      brings: {
        'playwright-core install': [SHELL],
        ...byApt,
      },
    });
    expect(browserPath(here)).toEqual({ ok: true, path: '/usr/bin/chromium' });
  });

  it('is not installed from a list that could not be brought up to date', () => {
    const { machine: here, ran } = machine({ isRoot: true, files: ['/usr/bin/apt-get'] });
    browserPath(here);
    expect(ran).toEqual([download, update]);
  });

  it.each<[string, Setting]>([
    ['we are not root', { files: ['/usr/bin/apt-get'], brings: byApt }],
    ['there is no apt', { isRoot: true, brings: byApt }],
    ['apt finds nothing', { isRoot: true, files: ['/usr/bin/apt-get'], brings: { [update]: [] } }],
  ])('is asked for in one sentence where %s', (_, setting) => {
    const { machine: here } = machine(setting);
    expect(browserPath(here)).toEqual({
      ok: false,
      advice:
        'No Chrome, Chromium or Edge found, and none could be installed: install one of them, or set CHROME_PATH to its program file.',
    });
  });
});
