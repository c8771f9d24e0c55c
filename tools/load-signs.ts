import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'astro/zod';
import known from 'crawler-user-agents';
import { parse } from 'yaml';
import { KnownAgents } from '../src/lib/sign/agent.ts';
import { signSchema, type Sign } from '../src/lib/sign/sign-schema.ts';
import { VIEWPOINTS, type Viewpoint } from '../src/lib/viewpoint/viewpoint.ts';
import { viewpointSchema } from '../src/lib/viewpoint/viewpoint-schema.ts';

const ROOT = path.join(import.meta.dirname, '..');

/** All signs of the project, by their place. A file that is no sign is named on standard error: `npm run check` says why. */
export function loadSigns(root: string = ROOT): readonly Sign[] {
  return globSync('content/signs/*/*.yaml', { cwd: root })
    .toSorted()
    .flatMap((file) => {
      const sign = signIn(readFileSync(path.join(root, file), 'utf8'));
      if (sign === null) console.error(`${file} is no sign; npm run check says why`);
      return sign ?? [];
    });
}

function signIn(text: string): Sign | null {
  try {
    return signSchema.safeParse(parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** The programs that are known by their User-Agent. */
export function loadAgents(): KnownAgents {
  return new KnownAgents(known);
}

/** The glyph of each viewpoint. */
export function loadSeals(root: string = ROOT): Record<Viewpoint, string> {
  const glyphs = VIEWPOINTS.map((id) => {
    const text = readFileSync(path.join(root, `content/viewpoints/${id}.yaml`), 'utf8');
    return [id, viewpointSchema.parse(parse(text)).glyph];
  });
  return z.record(z.enum(VIEWPOINTS), z.string()).parse(Object.fromEntries(glyphs));
}
