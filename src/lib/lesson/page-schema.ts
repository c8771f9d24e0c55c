import { z } from 'astro/zod';
import { sourceUrl } from '../text/source-schema.ts';

/** Frontmatter of `content/pages/<name>/{ja,en}.mdx`. */
export const pageSchema = z.strictObject({
  title: z.string().min(1).max(60),
  /** One sentence for search results and cards. */
  description: z.string().min(1).max(160),
  /** Where its facts can be checked; a page that only speaks of this site has none. */
  sources: z
    .array(z.strictObject({ url: sourceUrl, shows: z.string().min(1).max(240) }))
    .min(1)
    .optional(),
});
