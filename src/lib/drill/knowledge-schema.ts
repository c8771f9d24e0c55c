import { z } from 'astro/zod';
import { ui } from '../i18n/ui.ts';
import { KnownAgents, type KnownAgent } from '../sign/agent.ts';
import { intentSchema } from '../sign/intent-schema.ts';
import { INTENTS } from '../sign/intent.ts';
import { Judge } from '../sign/judge.ts';
import { ruleOf } from '../sign/sign-rules.ts';
import type { Sign } from '../sign/sign-schema.ts';
import { Signs } from '../sign/signs.ts';
import type { Knowledge } from './knowledge.ts';
import { frameSchema, remarksSchema, shapesSchema } from './words-schema.ts';

/** What the project's files say, not yet checked. */
export interface Files {
  readonly signs: readonly Sign[];
  readonly agents: readonly KnownAgent[];
  /** The sheets of all intents. */
  readonly intents: readonly unknown[];
  readonly frame: unknown;
  readonly shapes: unknown;
  readonly remarks: unknown;
}

/** Makes ready what drills are made from. Throws where a file is not what it should be. */
export function knowledgeOf(files: Files): Knowledge {
  const agents = new KnownAgents(files.agents);
  const sheets = z.array(intentSchema).parse(files.intents);
  const byIntent = Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet]));
  return {
    judge: new Judge(new Signs(files.signs.map(ruleOf)), agents),
    agents,
    signs: files.signs,
    signById: new Map(files.signs.map((sign) => [sign.id, sign])),
    intents: z.record(z.enum(INTENTS), intentSchema).parse(byIntent),
    frame: frameSchema.parse(files.frame),
    shapes: shapesSchema.parse(files.shapes),
    remarks: remarksSchema.parse(files.remarks),
    labels: Object.fromEntries(
      INTENTS.map((intent) => [intent, { ja: ui('ja').intents[intent], en: ui('en').intents[intent] }]),
    ),
  };
}
