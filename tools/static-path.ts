import path from 'node:path';

/** What stands under a path of the disk; injected, so that the rules can be read in a table. */
export type Kind = 'file' | 'folder' | 'none';

/** What a static host answers to an address. */
export type Answer =
  | { readonly status: 200; readonly file: string }
  | { readonly status: 301; readonly location: string }
  | { readonly status: 400 | 404 };

/** Files that tell a host what to do; it never serves them. */
const FOR_THE_HOST = new Set(['/_headers', '/_redirects']);

/**
 * The file for the path of a request, as GitHub Pages, Netlify and Cloudflare Pages agree: the file itself, the
 * `index.html` of a folder (after a redirect to its `/`), or the page whose `.html` was left out. Never outside `root`.
 */
export function staticPath(root: string, pathname: string, kindOf: (file: string) => Kind): Answer {
  const decoded = decode(pathname);
  if (decoded === undefined || decoded.includes('\0')) return { status: 400 };
  if (FOR_THE_HOST.has(decoded)) return { status: 404 };

  const file = path.resolve(root, `.${path.sep}${decoded}`);
  const outside = path.relative(root, file);
  if (outside === '..' || outside.startsWith(`..${path.sep}`) || path.isAbsolute(outside))
    return { status: 404 };

  const asFolder = decoded.endsWith('/');
  const kind = kindOf(file);
  if (kind === 'folder') {
    const index = path.join(file, 'index.html');
    if (kindOf(index) !== 'file') return { status: 404 };
    // One slash only: `//host` would be an address on another host.
    return asFolder
      ? { status: 200, file: index }
      : { status: 301, location: `${pathname.replace(/^\/+/, '/')}/` };
  }
  if (asFolder) return { status: 404 };
  if (kind === 'file') return { status: 200, file };
  return kindOf(`${file}.html`) === 'file' ? { status: 200, file: `${file}.html` } : { status: 404 };
}

function decode(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
}
