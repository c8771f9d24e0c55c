import { readFileSync } from 'node:fs';
import path from 'node:path';
import known from 'crawler-user-agents';
import { parse } from 'yaml';
import { knowledgeOf } from '../src/lib/drill/knowledge-schema.ts';
import type { Knowledge } from '../src/lib/drill/knowledge.ts';
import { INTENTS } from '../src/lib/sign/intent.ts';
import { loadSigns } from './load-signs.ts';

const ROOT = path.join(import.meta.dirname, '..');

/** Everything a drill is made from, read from the project's files. */
export function loadKnowledge(): Knowledge {
  const yaml = (name: string): unknown => parse(readFileSync(path.join(ROOT, 'content', name), 'utf8'));
  return knowledgeOf({
    signs: loadSigns(),
    agents: known,
    intents: INTENTS.map((intent) => yaml(`intents/${intent}.yaml`)),
    frame: yaml('drill/frame.yaml'),
    shapes: yaml('drill/shapes.yaml'),
    remarks: yaml('drill/remarks.yaml'),
  });
}
