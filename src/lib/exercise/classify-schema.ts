import { z } from 'astro/zod';
import { CERTAINTIES, INTENTS } from '../sign/intent.ts';
import { common, line, option, part } from './common-schema.ts';

/** Judge one line, and point at what decides. */
export const classifySchema = z.strictObject({
  kind: z.literal('classify'),
  ...common,
  line,
  parts: z.array(part).min(2).max(7),
  verdict: z.enum(INTENTS),
  certainty: z.enum(CERTAINTIES),
  /** Every wrong verdict that is offered. */
  options: z.partialRecord(z.enum(INTENTS), option),
});

/** Point at what gives a line away. */
export const spotSchema = z.strictObject({
  kind: z.literal('spot'),
  ...common,
  line,
  parts: z.array(part).min(2).max(7),
});

export type Classify = z.infer<typeof classifySchema>;
export type Spot = z.infer<typeof spotSchema>;
