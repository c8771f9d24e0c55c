import { z } from 'astro/zod';
import { common, explanation, key, option } from './common-schema.ts';

/** Put the steps of one visitor in order. The items stand in the right order here; their times are hidden from the learner. */
export const orderSchema = z.strictObject({
  kind: z.literal('order').describe('Put the steps of one visitor in order.'),
  ...common,
  items: z
    .array(
      z.strictObject({
        key,
        raw: z
          .string()
          .min(1)
          .describe('The line as the program wrote it; its time is hidden from learners.'),
        why: explanation.describe('Why it stands at this place.'),
        elsewhere: option.describe('What is said where it was put elsewhere.'),
      }),
    )
    .min(3)
    .max(7)
    .describe('The lines in the right order.'),
  either: z
    .array(z.tuple([key, key]))
    .max(3)
    .optional()
    .describe('Neighbours whose order nobody can tell from what they say: either is right.'),
});

export type Order = z.infer<typeof orderSchema>;
