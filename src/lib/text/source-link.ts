export interface SourceLink {
  readonly href: string;
  readonly label: string;
}

/** A source as a link: `github:owner/repo:path` leads to the file on its default branch. */
export function linkOf(url: string): SourceLink {
  const [, repository, path] = /^github:([^:]+)(?::(.+))?$/.exec(url) ?? [];
  if (repository === undefined) return { href: url, label: url.replace(/^https:\/\//, '') };
  if (path === undefined) return { href: `https://github.com/${repository}`, label: repository };
  return { href: `https://github.com/${repository}/blob/HEAD/${path}`, label: `${repository}: ${path}` };
}
