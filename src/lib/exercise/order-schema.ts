import { z } from 'astro/zod';
import { common, explanation, key, option } from './common-schema.ts';

/** Put the steps of one visitor in order. The items stand in the right order here; their times are hidden from the learner. */
export const orderSchema = z.strictObject({
  kind: z.literal('order'),
  ...common,
  items: z
    .array(
      z.strictObject({
        key,
        raw: z.string().min(1),
        /** Why it stands at this place. */
        why: explanation,
        /** What is said where it was put elsewhere. */
        elsewhere: option,
      }),
    )
    .min(3)
    .max(7),
  /** Neighbours whose order nobody can tell from what they say: either is right. */
  either: z
    .array(z.tuple([key, key]))
    .max(3)
    .optional(),
});

export type Order = z.infer<typeof orderSchema>;
