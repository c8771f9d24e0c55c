import net from 'node:net';

/** `localhost` is both; a server of another program may hold only one of them. */
const LOOPBACK = ['127.0.0.1', '::1'] as const;

/** Whether nobody listens on this port of the machine itself. */
export async function isFree(port: number): Promise<boolean> {
  for (const host of LOOPBACK) if (await isTaken(host, port)) return false;
  return true;
}

/** The first free port from `wanted` on. Throws after a hundred. */
export async function freePort(
  wanted: number,
  free: (port: number) => Promise<boolean> = isFree,
): Promise<number> {
  const last = Math.min(wanted + 99, 65_535);
  for (let port = wanted; port <= last; port += 1) if (await free(port)) return port;
  throw new Error(`No free port from ${String(wanted)} to ${String(last)}: choose another with --port`);
}

async function isTaken(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = net.createServer();
    // Only "in use" and "not allowed" speak of the port; a machine without IPv6 fails in another way.
    probe.once('error', (error: NodeJS.ErrnoException) => {
      resolve(error.code === 'EADDRINUSE' || error.code === 'EACCES');
    });
    probe.listen({ host, port, exclusive: true }, () => {
      probe.close(() => {
        resolve(false);
      });
    });
  });
}
