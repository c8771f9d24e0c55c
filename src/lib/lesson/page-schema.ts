import { z } from 'astro/zod';

/** Frontmatter of `content/pages/<name>/{ja,en}.mdx`. */
export const pageSchema = z.strictObject({
  title: z.string().min(1).max(60),
  /** One sentence for search results and cards. */
  description: z.string().min(1).max(160),
});
