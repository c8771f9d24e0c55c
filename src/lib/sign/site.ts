/** Sites that are fields of a record under the same name. */
export const FIELD_SITES = [
  'method',
  'target',
  'path',
  'query',
  'version',
  'host',
  'user-agent',
  'referer',
  'body',
  'command',
  'url',
  'event',
  'protocol',
  'status',
  'destination-port',
] as const;

/**
 * Where a sign can look. `request` is a whole first line, or first bytes, that is not HTTP; where it is HTTP its parts are
 * looked at instead. `anywhere` is every text the visitor chose: target, User-Agent, Referer, header values, body, command.
 * `credential` is one `user:password`.
 */
export const SITES = [...FIELD_SITES, 'request', 'credential', 'header', 'anywhere'] as const;
type NamedSite = (typeof SITES)[number];
/** `header:name` is the value of one header, its name in small letters. */
export type Site = NamedSite | `header:${string}`;

export function isSite(text: string): text is Site {
  return /^header:[a-z\d_-]+$/.test(text) || SITES.some((site) => site === text);
}

/** The sites that `anywhere` means, `header` for the value of any header. */
export const ANYWHERE: readonly Site[] = [
  'request',
  'target',
  'user-agent',
  'referer',
  'header',
  'body',
  'command',
];
