import { z } from 'astro/zod';
import { CERTAINTIES, INTENTS } from '../sign/intent.ts';
import { common, line, option, parts } from './common-schema.ts';

/** Judge one line, and point at what decides. */
export const classifySchema = z.strictObject({
  kind: z.literal('classify').describe('Judge one line, and point at what decides.'),
  ...common,
  line,
  parts,
  verdict: z.enum(INTENTS).describe('What the line was sent for.'),
  certainty: z.enum(CERTAINTIES).describe('How far one can commit to that.'),
  options: z
    .partialRecord(z.enum(INTENTS), option)
    .describe('Two to five wrong verdicts that are offered; unknown is among them, or is the verdict.'),
});

/** Point at what gives a line away. */
export const spotSchema = z.strictObject({
  kind: z.literal('spot').describe('Point at what gives a line away.'),
  ...common,
  line,
  parts,
});

export type Classify = z.infer<typeof classifySchema>;
export type Spot = z.infer<typeof spotSchema>;
