import { z } from 'astro/zod';
import { FIELD_NAMES } from '../log/record.ts';
import { localized } from '../text/localized-schema.ts';
import { source } from '../text/source-schema.ts';
import { INTENTS } from './intent.ts';

const told = localized(120, 260);

/** A verdict that suggests itself for a line of another intent. */
const mistake = z.strictObject({
  as: z.enum(INTENTS),
  /** `web`: requests to a web server; `shell`: what honeypots of SSH, Telnet and the like have logged. */
  where: z.enum(['web', 'shell']).optional(),
  /** It is tempting where a field matches; case is ignored. */
  if: z.strictObject({ in: z.enum(FIELD_NAMES), pattern: z.string().min(1) }).optional(),
  /** Why it suggests itself, true of every line of this intent for which `where` and `if` hold. */
  tempting: told,
});

/** One file of `content/intents/`: what an intent is, and what its lines are mistaken for. */
export const intentSchema = z.strictObject({
  id: z.enum(INTENTS),
  means: told,
  /** What must stand in a line for this intent to be right. */
  'would-need': told,
  /** What comes first is told first; of one verdict, the first entry that fits the line. */
  'mistaken-for': z.array(mistake).min(3).max(9),
  sources: z.array(source).min(1),
});

export type IntentSheet = z.infer<typeof intentSchema>;
export type MistakenFor = IntentSheet['mistaken-for'][number];
