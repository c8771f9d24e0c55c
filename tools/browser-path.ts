import path from 'node:path';

/** What is asked of the machine to find a browser on it, or to put one there. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
  readonly isRoot: boolean;
  /** How to start playwright-core's command line: program and first arguments. */
  readonly playwright: readonly string[];
  readonly isFile: (file: string) => boolean;
  /** The names in a folder; none where there is no such folder. */
  readonly list: (folder: string) => readonly string[];
  /** Runs a command to its end; whether it succeeded. */
  readonly run: (command: readonly string[]) => boolean;
  /** Says what is about to be installed. */
  readonly tell: (message: string) => void;
}

export type BrowserPath =
  { readonly ok: true; readonly path: string } | { readonly ok: false; readonly advice: string };

const ADVICE =
  'No Chrome, Chromium or Edge found, and none could be installed: install one of them, or set CHROME_PATH to its program file.';

/**
 * The program file of a Chromium-based browser: `CHROME_PATH`, one on the machine, one that Playwright downloaded before;
 * failing these, one installed by Playwright, or by apt where we are root.
 */
export function browserPath(machine: Machine): BrowserPath {
  const wish = machine.env.CHROME_PATH;
  if (wish !== undefined && wish !== '') {
    return machine.isFile(wish)
      ? { ok: true, path: wish }
      : { ok: false, advice: `CHROME_PATH is ${wish}, and there is no such file.` };
  }
  const found = installed(machine).find((file) => machine.isFile(file));
  if (found !== undefined) return { ok: true, path: found };

  for (const { says, commands } of installers(machine)) {
    machine.tell(`No Chrome, Chromium or Edge found: ${says}`);
    if (!commands.every((command) => machine.run(command))) continue;
    // A download without the system's libraries, or Ubuntu's stand-in for a snap, is a file that does not start.
    const fresh = installed(machine).find((file) => machine.isFile(file) && machine.run([file, '--version']));
    if (fresh !== undefined) return { ok: true, path: fresh };
  }
  return { ok: false, advice: ADVICE };
}

function installed(machine: Machine): readonly string[] {
  return [...onPath(machine), ...usualPlaces(machine), ...playwrightDownloads(machine)];
}

function onPath({ platform, env }: Machine): readonly string[] {
  const windows = platform === 'win32';
  const names = windows
    ? ['chrome.exe', 'chromium.exe', 'msedge.exe']
    : [
        'google-chrome-stable',
        'google-chrome',
        'chromium',
        'chromium-browser',
        'microsoft-edge-stable',
        'microsoft-edge',
      ];
  const folders = (env.PATH ?? env.Path ?? '').split(windows ? ';' : ':').filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => paths(platform).join(folder, name)));
}

function usualPlaces({ platform, env }: Machine): readonly string[] {
  switch (platform) {
    case 'darwin':
      return ['/Applications', ...(env.HOME === undefined ? [] : [`${env.HOME}/Applications`])].flatMap(
        (folder) =>
          ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
            (name) => `${folder}/${name}.app/Contents/MacOS/${name}`,
          ),
      );
    case 'win32':
      return ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA']
        .flatMap((name) => env[name] ?? [])
        .flatMap((folder) =>
          [
            'Google\\Chrome\\Application\\chrome.exe',
            'Chromium\\Application\\chrome.exe',
            'Microsoft\\Edge\\Application\\msedge.exe',
          ].map((file) => path.win32.join(folder, file)),
        );
    default:
      return [
        '/usr/bin/chromium',
        '/usr/bin/google-chrome',
        '/opt/google/chrome/chrome',
        '/snap/bin/chromium',
      ];
  }
}

/** Where Playwright keeps its browsers: `<cache>/chromium-1255/chrome-linux64/chrome` and the like, the newest first. */
function playwrightDownloads(machine: Machine): readonly string[] {
  const { platform, env } = machine;
  const disk = paths(platform);
  const store = env.PLAYWRIGHT_BROWSERS_PATH ?? disk.join(cacheFolder(machine), 'ms-playwright');
  const ending = platform === 'win32' ? '.exe' : '';
  const programs =
    platform === 'darwin'
      ? ['Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing', 'chrome-headless-shell']
      : [`chrome${ending}`, `chrome-headless-shell${ending}`];
  return machine
    .list(store)
    .filter((name) => /^chromium(?:_headless_shell)?-\d+$/.test(name))
    .toSorted((a, b) => revision(b) - revision(a))
    .flatMap((name) => machine.list(disk.join(store, name)).map((inner) => disk.join(store, name, inner)))
    .flatMap((folder) => programs.map((program) => disk.join(folder, program)));
}

function cacheFolder({ platform, env }: Machine): string {
  const home = env.HOME ?? '';
  if (platform === 'darwin') return `${home}/Library/Caches`;
  if (platform === 'win32') return env.LOCALAPPDATA ?? '';
  return env.XDG_CACHE_HOME ?? `${home}/.cache`;
}

function revision(name: string): number {
  return Number(/\d+$/.exec(name)?.[0] ?? 0);
}

function installers(machine: Machine): readonly { says: string; commands: readonly (readonly string[])[] }[] {
  const download = {
    says: 'downloading one with Playwright',
    // The headless shell is about half as large as the whole browser.
    commands: [[...machine.playwright, 'install', '--only-shell', '--no-progress', 'chromium']],
  };
  if (!machine.isRoot || !machine.isFile('/usr/bin/apt-get')) return [download];
  const apt = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'];
  return [
    download,
    {
      says: 'installing the Debian package chromium',
      commands: [
        [...apt, 'update'],
        [...apt, 'install', '-y', '--no-install-recommends', 'chromium'],
      ],
    },
  ];
}

function paths(platform: NodeJS.Platform): path.PlatformPath {
  return platform === 'win32' ? path.win32 : path.posix;
}
