import { z } from 'astro/zod';
import { INTENTS } from '../sign/intent.ts';
import { common, explanation, option, part } from './common-schema.ts';

const twin = z.strictObject({
  raw: z.string().min(1),
  verdict: z.enum(INTENTS),
  why: explanation,
  /** Every other verdict that is offered. */
  options: z.partialRecord(z.enum(INTENTS), option),
});

/** Tell twins apart: two lines that differ in one token. */
export const compareSchema = z.strictObject({
  kind: z.literal('compare'),
  ...common,
  lines: z.strictObject({ a: twin, b: twin }),
  /** What may be pointed at, in either line. */
  parts: z
    .array(part.extend({ line: z.enum(['a', 'b']) }))
    .min(2)
    .max(7),
});

export type Compare = z.infer<typeof compareSchema>;
