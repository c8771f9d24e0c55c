import { z } from 'astro/zod';
import { INTENTS } from '../sign/intent.ts';
import { localized } from '../text/localized-schema.ts';
import { common, explanation, key, option, stretch } from './common-schema.ts';

/** A class: an intent, which has its words already, or one of the exercise's own. */
const sortClass = z.union([z.enum(INTENTS), z.strictObject({ key, name: localized(20, 40) })]);

/** Put several lines into classes. */
export const sortSchema = z.strictObject({
  kind: z.literal('sort'),
  ...common,
  classes: z.array(sortClass).min(2).max(4),
  items: z
    .array(
      z.strictObject({
        key,
        raw: z.string().min(1),
        /** The class it belongs to, by key. */
        class: z.string().min(1),
        /** What of the line decides; furigana rises over it after the answer. */
        decisive: stretch,
        why: explanation,
        /** Each other class, by key. */
        others: z.record(z.string().min(1), option),
      }),
    )
    .min(3)
    .max(6),
});

export type Sort = z.infer<typeof sortSchema>;
