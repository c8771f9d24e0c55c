import { z } from 'astro/zod';
import { sourceUrl } from '../text/source-schema.ts';

/** Frontmatter of `content/formats/<format>/{ja,en}.mdx`. */
export const formatSchema = z.strictObject({
  title: z.string().min(1).max(60),
  /** One sentence for lists, search results and cards. */
  description: z.string().min(1).max(160),
  /** Place in the list of formats, from 1; the same in both languages. */
  order: z.int().min(1).max(99),
  /** The program or programs that write it, and what they stand in for. */
  program: z.string().min(1).max(80),
  /** Where the file is: by default of the program itself, and in the containers of T-Pot. */
  file: z.strictObject({
    usual: z.string().min(1).max(120),
    tpot: z
      .string()
      .regex(/^\/data\/\S+$/, 'a path below /data/')
      .optional(),
  }),
  /** What its time says: the zone, and whether that is written in the line. */
  zone: z.string().min(1).max(120),
  sources: z.array(z.strictObject({ url: sourceUrl, shows: z.string().min(1).max(240) })).min(1),
});
