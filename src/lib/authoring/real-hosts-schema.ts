import { z } from 'astro/zod';
import { localized } from '../text/localized-schema.ts';
import { sourceUrl } from '../text/source-schema.ts';
import type { Allowed } from './allowed.ts';

const reason = { why: localized(120, 240), source: sourceUrl };

/** `content/real-hosts.yaml`: the few real names and addresses a sample may hold, each with its reason. */
export const realHostsSchema = z.strictObject({
  hosts: z.array(
    z.strictObject({
      host: z.string().regex(/^[a-z\d-]+(?:\.[a-z\d-]+)+$/, 'a host name in lower case'),
      ...reason,
    }),
  ),
  addresses: z.array(
    z.strictObject({
      address: z.string().regex(/^(?:\d{1,3}(?:\.\d{1,3}){3}|(?=.*:)[\da-f:]+)$/, 'an IP address'),
      ...reason,
    }),
  ),
});

export type RealHosts = z.infer<typeof realHostsSchema>;

/** The file as the sets the sample check asks. */
export function allowedBy({ hosts, addresses }: RealHosts): Allowed {
  return {
    hosts: new Set(hosts.map(({ host }) => host)),
    addresses: new Set(addresses.map(({ address }) => address)),
  };
}
