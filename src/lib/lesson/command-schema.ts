import { z } from 'astro/zod';
import { localized } from '../text/localized-schema.ts';

/** One file of `content/commands/`: a command that a visitor typed or sent, and what each piece of it does. */
export const commandSchema = z.strictObject({
  title: localized(40, 80),
  /** As it was typed, on one line. */
  command: z.string().trim().min(1).max(300),
  /** In order, and together the whole command: see `faultOf`. */
  parts: z
    .array(
      z.strictObject({
        /** The piece as it stands in the command. */
        text: z.string().trim().min(1),
        /** What it does. */
        says: localized(120, 240),
      }),
    )
    .min(2),
});

export type Command = z.infer<typeof commandSchema>;
