import type { Sign } from '../sign/sign-schema.ts';
import { elasticsearchFor } from './elasticsearch.ts';
import { grepInBase64 } from './grep-base64.ts';
import { grepFor } from './grep.ts';
import { kqlFor } from './kql.ts';
import { sigmaFor } from './sigma.ts';

export const TOOLS = ['kql', 'elasticsearch', 'sigma', 'grep', 'base64'] as const;
export type Tool = (typeof TOOLS)[number];

/** How to look for a sign in one's own data, one text a tool; tools whose logs cannot show it are absent. */
export type Queries = Readonly<Partial<Record<Tool, string>>>;

/** Writes a sign's conditions for each search tool. `uuid` is the id that a Sigma rule must have. */
export function queriesFor(sign: Sign, uuid: string): Queries {
  const { where } = sign;
  const elasticsearch = elasticsearchFor(where);
  const written: Readonly<Record<Tool, string | null>> = {
    kql: kqlFor(where),
    elasticsearch: elasticsearch === null ? null : JSON.stringify(elasticsearch, null, 2),
    sigma: sigmaFor(
      {
        id: sign.id,
        title: sign.title.en,
        means: sign.means.en,
        pitfall: sign['does-not-mean'].en,
        certainty: sign.certainty,
        where,
        sources: sign.sources.map(({ url }) => url).filter((url) => url.startsWith('https://')),
        cve: sign.cve ?? [],
        attack: sign.attack ?? [],
      },
      uuid,
    ),
    grep: grepFor(where),
    base64: grepInBase64(where),
  };
  return Object.fromEntries(Object.entries(written).filter(([, text]) => text !== null));
}
