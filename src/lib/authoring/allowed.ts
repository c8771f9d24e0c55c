/** What samples may name although it is neither documentation space nor a reserved name; from `content/real-hosts.yaml`. */
export interface Allowed {
  /** Hosts that belong to a published User-Agent; allowed in that field alone. */
  readonly hosts: ReadonlySet<string>;
  /** Addresses that are constants of programs and lead to nobody; allowed anywhere. */
  readonly addresses: ReadonlySet<string>;
}

export const NOTHING_ALLOWED: Allowed = { hosts: new Set(), addresses: new Set() };

/** TEST-NET-1, -2 and -3 (RFC 5737). */
const DOCUMENTATION_IPV4 = /^(?:192\.0\.2|198\.51\.100|203\.0\.113)\.\d{1,3}$/;

/** 2001:db8::/32 (RFC 3849), as the URL parser writes it: lower case, no leading zeros. */
const DOCUMENTATION_IPV6 = '2001:db8:';

/** Names nobody can register (RFC 2606, RFC 6761). */
const RESERVED_NAME = /(?:^|\.)(?:example\.(?:com|net|org)|example|test|invalid|localhost)$/;

/** Whether a sample may hold this IPv4 address, written with four decimal numbers. */
export function isAllowedIpv4(address: string, { addresses }: Allowed): boolean {
  return DOCUMENTATION_IPV4.test(address) || addresses.has(address);
}

/** Whether a sample may hold this IPv6 address, in the form of RFC 5952. */
export function isAllowedIpv6(address: string, { addresses }: Allowed): boolean {
  return address.startsWith(DOCUMENTATION_IPV6) || addresses.has(address);
}

/**
 * Whether a sample may name this host, lower case. A name without a dot leads nowhere outside its own network, so it may
 * stay: `http://tomcat:8080/`.
 */
export function isAllowedHost(host: string, inUserAgent: boolean, { hosts }: Allowed): boolean {
  if (!host.includes('.')) return true;
  return RESERVED_NAME.test(host) || (inUserAgent && hosts.has(host));
}
