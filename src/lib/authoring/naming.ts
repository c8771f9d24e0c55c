/** A host or address that a text names, and where. */
export interface Naming {
  readonly kind: 'ipv4' | 'ipv6' | 'host';
  /** Normalised: lower case, addresses as the URL standard writes them. */
  readonly name: string;
  /** Offset into the text, in UTF-16 code units; of an IPv6 address behind its bracket. */
  readonly at: number;
}

/** What an authority (`user@host:port`, RFC 3986 §3.2) names; `undefined` where that is no host at all. */
export function namingOf(authority: string, at: number): Naming | undefined {
  const begin = authority.lastIndexOf('@') + 1;
  const name = hostname(authority.slice(begin));
  if (name === undefined || name === '') return undefined;
  const kind = name.startsWith('[') ? 'ipv6' : /^\d+(?:\.\d+){3}$/.test(name) ? 'ipv4' : 'host';
  return {
    kind,
    name: kind === 'ipv6' ? name.slice(1, -1) : name.replace(/\.$/, ''),
    at: at + begin + (kind === 'ipv6' ? 1 : 0),
  };
}

/**
 * The host as a browser would understand it, so that 0x7f000001, 2130706433 and 127.1 are the address they mean. The
 * attackers' own templates (`${hostName}.x.example`) count as one label.
 */
function hostname(host: string): string | undefined {
  const plain = host.replaceAll(/\$\{[^{}]*\}/g, 'x').replace(/[{}].*$/s, '');
  const bare = /^(?:\[[^\]]*\]|[^:]*)/.exec(plain)?.[0] ?? '';
  const url = bare === '' ? undefined : URL.parse(`http://${bare}/`);
  return url?.hostname;
}
