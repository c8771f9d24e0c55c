import { linkOf } from './source-link.ts';

/** Where sources come from: a repository or a site, with how many of its addresses are cited. */
export interface SourceOrigin {
  readonly name: string;
  readonly href: string;
  readonly cited: number;
}

const ORDER = new Intl.Collator('en');

/** The origins of these source addresses, those cited most first. An address that is cited twice counts once. */
export function originsOf(urls: Iterable<string>): SourceOrigin[] {
  const origins = new Map<string, SourceOrigin>();
  for (const url of new Set(urls)) {
    const { name, href } = originOf(url);
    origins.set(name, { name, href, cited: (origins.get(name)?.cited ?? 0) + 1 });
  }
  return [...origins.values()].sort((a, b) => b.cited - a.cited || ORDER.compare(a.name, b.name));
}

/** `github:owner/repo:path` is of the repository, anything else of its host. */
function originOf(url: string): Pick<SourceOrigin, 'name' | 'href'> {
  const [, repository] = /^github:([^:]+)/.exec(url) ?? [];
  if (repository !== undefined) return { name: repository, href: linkOf(`github:${repository}`).href };
  const { host, origin } = new URL(url);
  return { name: host, href: `${origin}/` };
}
