import { addressNamings } from './address-namings.ts';
import { isAllowedHost, isAllowedIpv4, isAllowedIpv6, type Allowed } from './allowed.ts';
import { hostNamings } from './host-namings.ts';
import type { DataPath, Mistake } from './mistake.ts';
import { namingOf, type Naming } from './naming.ts';
import { quote } from './quote.ts';
import { lineSurfaces, sentSurfaces, type Surface } from './surface.ts';

const EXPECTED: Readonly<Record<Naming['kind'], string>> = {
  ipv4: 'a documentation address: 192.0.2.x, 198.51.100.x or 203.0.113.x (RFC 5737)',
  ipv6: 'a documentation address: 2001:db8::… (RFC 3849)',
  host: 'a reserved name: example.com, anything.example (RFC 2606)',
};

/** The real hosts and addresses a log line names, decoded layers included; `path` is the way to the line. */
export function lineNamings(raw: string, path: DataPath, allowed: Allowed): Mistake[] {
  return mistakes(lineSurfaces(raw), path, allowed);
}

/** The same for a request as it was sent. */
export function sentNamings(sent: string, path: DataPath, allowed: Allowed): Mistake[] {
  return mistakes(sentSurfaces(sent), path, allowed);
}

function mistakes(surfaces: readonly Surface[], path: DataPath, allowed: Allowed): Mistake[] {
  const found = new Map<string, Mistake>();
  for (const surface of surfaces) {
    for (const naming of namings(surface)) {
      if (isAllowed(naming, surface, allowed)) continue;
      const offset = surface.toRaw({ start: naming.at, end: naming.at + 1 }).start;
      const key = `${offset} ${naming.name}`;
      if (!found.has(key)) found.set(key, mistake(naming, surface, path, offset, allowed));
    }
  }
  return [...found.values()];
}

function namings(surface: Surface): Naming[] {
  const whole = surface.isHost ? wholeHost(surface.text) : undefined;
  return [
    ...(whole === undefined ? [] : [whole]),
    ...hostNamings(surface.text),
    ...addressNamings(surface.text),
  ];
}

/** A bare IPv6 address is written in brackets first; with a single colon it is a port that follows. */
function wholeHost(text: string): Naming | undefined {
  const host = text.trim();
  const isBare = !host.startsWith('[') && host.indexOf(':') !== host.lastIndexOf(':');
  const at = text.indexOf(host);
  return isBare ? namingOf(`[${host}]`, at - 1) : namingOf(host, at);
}

function isAllowed({ kind, name }: Naming, { inUserAgent }: Surface, allowed: Allowed): boolean {
  if (kind === 'ipv4') return isAllowedIpv4(name, allowed);
  if (kind === 'ipv6') return isAllowedIpv6(name, allowed);
  return isAllowedHost(name, inUserAgent, allowed);
}

function mistake(
  { kind, name }: Naming,
  surface: Surface,
  path: DataPath,
  offset: number,
  allowed: Allowed,
): Mistake {
  const found = `the real ${kind === 'host' ? 'host' : 'address'} ${quote(name)}`;
  return { path, offset, found, expected: EXPECTED[kind], ...help(kind, name, surface, allowed) };
}

function help(
  kind: Naming['kind'],
  name: string,
  { inUserAgent }: Surface,
  { hosts }: Allowed,
): { help?: string } {
  if (kind !== 'host') return {};
  if (inUserAgent)
    return { help: 'a host that belongs to a published User-Agent goes into content/real-hosts.yaml' };
  return hosts.has(name) ? { help: 'content/real-hosts.yaml allows it inside a User-Agent only' } : {};
}
