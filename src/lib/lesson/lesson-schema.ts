import { z } from 'astro/zod';
import { sourceUrl } from '../text/source-schema.ts';
import { VIEWPOINTS } from '../viewpoint/viewpoint.ts';

/** Frontmatter of `content/lessons/NN-name/{ja,en}.mdx`. */
export const lessonSchema = z.strictObject({
  title: z.string().min(1).max(60),
  /** One sentence for lists, search results and cards. */
  description: z.string().min(1).max(160),
  /** The viewpoint it teaches; the opening and closing lessons have none. */
  viewpoint: z.enum(VIEWPOINTS).optional(),
  /** Reading time, exercises included. */
  minutes: z.int().min(1).max(30),
  sources: z.array(z.strictObject({ url: sourceUrl, shows: z.string().min(1).max(240) })).min(1),
});
