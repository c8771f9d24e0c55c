import { z } from 'astro/zod';
import { INTENTS } from '../sign/intent.ts';
import { localized } from '../text/localized-schema.ts';
import { common, explanation, key, option, stretch } from './common-schema.ts';

const sortClass = z.union([
  z.enum(INTENTS),
  z.strictObject({ key, name: localized(20, 40).describe('What it is called.') }),
]);

/** Put several lines into classes. */
export const sortSchema = z.strictObject({
  kind: z.literal('sort').describe('Put several lines into classes.'),
  ...common,
  classes: z
    .array(sortClass)
    .min(2)
    .max(4)
    .describe('The classes: intents, which have their words already, or { key, name } of your own.'),
  items: z
    .array(
      z.strictObject({
        key,
        raw: z.string().min(1).describe('The line as the program wrote it, to the byte.'),
        class: z.string().min(1).describe('The class it belongs to, by key.'),
        decisive: stretch.describe('What of the line decides; furigana rises over it after the answer.'),
        why: explanation.describe('Why it belongs there.'),
        others: z
          .record(z.string().min(1), option)
          .describe('Each other class, by key, with what is said where it is chosen.'),
      }),
    )
    .min(3)
    .max(6)
    .describe('The lines, of at least two classes.'),
});

export type Sort = z.infer<typeof sortSchema>;
