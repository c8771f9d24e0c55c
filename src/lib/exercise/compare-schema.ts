import { z } from 'astro/zod';
import { INTENTS } from '../sign/intent.ts';
import { common, explanation, option, part } from './common-schema.ts';

const twin = z.strictObject({
  raw: z.string().min(1).describe('The line as the program wrote it, to the byte.'),
  verdict: z.enum(INTENTS).describe('What this line was sent for.'),
  why: explanation.describe('Why it is that.'),
  options: z
    .partialRecord(z.enum(INTENTS), option)
    .describe(
      'Every other verdict that is offered, among them the twin’s; unknown is among them, or is one.',
    ),
});

/** Tell twins apart: two lines that differ in one token. */
export const compareSchema = z.strictObject({
  kind: z.literal('compare').describe('Tell twins apart: two lines that differ in one field.'),
  ...common,
  lines: z
    .strictObject({ a: twin.describe('The first line.'), b: twin.describe('The second line.') })
    .describe('The twins.'),
  parts: z
    .array(part.extend({ line: z.enum(['a', 'b']).describe('Which of the two it stands in.') }))
    .min(2)
    .max(7)
    .describe(
      'What may be pointed at, in either line. One in the field that differs is decisive; one is a decoy.',
    ),
});

export type Compare = z.infer<typeof compareSchema>;
