import { z } from 'astro/zod';
import { localized } from '../text/localized-schema.ts';

/** One file of `content/excerpts/`: a piece of a log that a lesson shows in some other way than line by line. */
export const excerptSchema = z.strictObject({
  title: localized(40, 80),
  /** The lines as the program wrote them, each ended by `\n`; `excerptOf` takes them apart. */
  lines: z.string().min(1),
});

export type Excerpt = z.infer<typeof excerptSchema>;
