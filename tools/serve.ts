import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { pipeline } from 'node:stream';
import { contentType } from './content-type.ts';
import { headersFor, parseHeaders } from './headers-file.ts';
import type { HeaderRule } from './headers-file.ts';
import { staticPath } from './static-path.ts';
import type { Answer, Kind } from './static-path.ts';

/** A running server. */
export interface Site {
  /** Where the site begins, with a slash at the end: `http://localhost:4321/`. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

export interface ServeOptions {
  /** 0 takes any free one. */
  readonly port?: number;
  /** Which of the machine's addresses to listen on; only itself unless told. */
  readonly host?: string;
  /** The path the site was built for (Astro's `base`). */
  readonly base?: string;
}

/** Serves a built site as a static host would, its `_headers` applied. */
export async function serve(folder: string, options: ServeOptions = {}): Promise<Site> {
  const { port = 0, host = '127.0.0.1' } = options;
  const base = `/${options.base ?? ''}/`.replaceAll(/\/{2,}/g, '/');
  const root = path.resolve(folder);
  const headersFile = path.join(root, '_headers');
  const rules = existsSync(headersFile) ? parseHeaders(readFileSync(headersFile, 'utf8'), headersFile) : [];
  const server = http.createServer((request, response) => answer({ root, base, rules }, request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const taken = server.address();
  return {
    address: `http://localhost:${typeof taken === 'object' && taken !== null ? taken.port : port}${base}`,
    close: async () => {
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      });
    },
  };
}

interface Served {
  readonly root: string;
  readonly base: string;
  readonly rules: readonly HeaderRule[];
}

function answer(
  { root, base, rules }: Served,
  request: http.IncomingMessage,
  response: http.ServerResponse,
): void {
  // Not `new URL(…)`: it would fold `..` and hide what was really asked for.
  const [pathname = '/', query] = (request.url ?? '/').split('?', 2);
  const headers = { 'cache-control': 'no-cache', ...headersFor(rules, pathname) };

  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { ...headers, allow: 'GET, HEAD' }).end();
    return;
  }
  const found: Answer = pathname.startsWith(base)
    ? staticPath(root, pathname.slice(base.length - 1), kindOf)
    : { status: 404 };
  if (found.status === 301) {
    const there = base + found.location.slice(1);
    const location = query === undefined ? there : `${there}?${query}`;
    response.writeHead(301, { ...headers, location }).end();
    return;
  }
  const file = found.status === 200 ? found.file : path.join(root, '404.html');
  if (found.status === 400 || kindOf(file) !== 'file') {
    response.writeHead(found.status, { ...headers, 'content-type': 'text/plain; charset=utf-8' });
    response.end(`${String(found.status)} ${http.STATUS_CODES[found.status] ?? ''}\n`);
    return;
  }
  response.writeHead(found.status, {
    'content-type': contentType(file),
    'content-length': statSync(file).size,
    ...headers,
  });
  // To HEAD, Node sends no body whatever is written. A visitor who leaves early ends the pipe with an error; that is no
  // fault of the server.
  pipeline(createReadStream(file), response, () => undefined);
}

function kindOf(file: string): Kind {
  try {
    const stats = statSync(file);
    return stats.isDirectory() ? 'folder' : 'file';
  } catch {
    // Not there, or an address that cannot be a name of a file (too long, say): for a visitor the same.
    return 'none';
  }
}
