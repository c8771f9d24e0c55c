import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { dev } from 'astro';
import { kindOf } from '../src/lib/authoring/input.ts';
import { freePort } from './port.ts';
import { exercisePreview } from './preview/integration.ts';

const USAGE = `npm run preview:exercise FILE             shows an exercise as the site will, and what the check says of it,
                                          anew after each save
  -- --port 8080                          on another port
  -- --open                               opens the browser
  -- --root FOLDER                        an exercise of another project`;

const ROOT = path.join(import.meta.dirname, '..');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    port: { type: 'string', default: '4330' },
    open: { type: 'boolean', default: false },
    root: { type: 'string', default: ROOT },
    help: { type: 'boolean', default: false },
  },
});
const [given] = positionals;

if (values.help) {
  console.log(USAGE);
} else if (given === undefined || positionals.length > 1) {
  refuse(`expected one file\n\n${USAGE}`);
} else if (!/^\d{1,5}$/.test(values.port)) {
  refuse(`--port ${values.port} is not a port; expected a number like 4330`);
} else {
  const root = path.resolve(values.root);
  const file = path.relative(root, path.resolve(given)).replaceAll(path.sep, '/');
  if (kindOf(file) !== 'exercise') refuse(`${given} is no exercise; expected exercises/<topic>/<name>.yaml`);
  else if (!existsSync(path.join(root, file)))
    refuse(`${given} is not there; npm run new:exercise makes one`);
  else await show(root, file);
}

async function show(root: string, file: string): Promise<void> {
  Object.assign(process.env, { ASTRO_TELEMETRY_DISABLED: '1', ASTRO_DISABLE_UPDATE_CHECK: 'true' });
  const port = await freePort(Number(values.port));
  const server = await dev({
    root: ROOT,
    logLevel: 'warn',
    integrations: [exercisePreview(root, file)],
    server: { port, ...(values.open ? { open: 'preview/' } : {}) },
  });
  const [home = `http://localhost:${port}/`] = server.resolvedUrls.local;
  console.log(`\n  ${file}\n  ${new URL('preview/', home).href}\n\n  Ctrl-C ends it.`);
}

function refuse(message: string): void {
  console.error(message);
  process.exitCode = 2;
}
