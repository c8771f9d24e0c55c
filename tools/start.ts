import { spawnSync } from 'node:child_process';
import { networkInterfaces } from 'node:os';
import { parseArgs } from 'node:util';
import { freePort } from './port.ts';
import { programOf } from './program.ts';
import { serve } from './serve.ts';

const USAGE = `npm start                       build the site and serve it on http://localhost:4321/
npm start -- --port 8080        on another port
npm start -- --host 0.0.0.0     for other machines in the room, too`;

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4321' },
    host: { type: 'string', default: '127.0.0.1' },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) {
  console.log(USAGE);
} else if (!/^\d{1,5}$/.test(values.port)) {
  console.error(`--port ${values.port} is not a port; expected a number like 4321`);
  process.exitCode = 2;
} else {
  process.exitCode = build();
  if (process.exitCode === 0) await open(Number(values.port), values.host);
}

function build(): number {
  return (
    spawnSync(process.execPath, [programOf('astro'), 'build', '--silent'], {
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
      stdio: 'inherit',
    }).status ?? 1
  );
}

async function open(wanted: number, host: string): Promise<void> {
  const port = await freePort(wanted);
  const site = await serve('dist', { port, host, base: process.env.BASE ?? '/' });
  if (port !== wanted) console.log(`Port ${wanted} is taken, so this is another one.`);
  console.log(`\n  蜜読み  ${site.address}`);
  for (const address of elsewhere(host))
    console.log(`          ${site.address.replace('localhost', address)}`);
  console.log('\n  Ctrl+C to stop');
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void site.close());
}

/** Addresses by which others in the room reach this machine, where it listens to them. */
function elsewhere(host: string): readonly string[] {
  if (host !== '0.0.0.0' && host !== '::') return [];
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  return all.filter(({ family, internal }) => family === 'IPv4' && !internal).map(({ address }) => address);
}
