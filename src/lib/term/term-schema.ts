import { z } from 'astro/zod';
import { localized } from '../text/localized-schema.ts';
import { source } from '../text/source-schema.ts';

/** What stands behind the `#` of `/glossary/`: permanent, for every lesson links there. */
export const termId = z.string().regex(/^[a-z\d]+(?:-[a-z\d]+)*$/, 'small letters, digits and single -');

const others = z.array(z.string().trim().min(1).max(40)).min(1).optional();

/** One file of `content/glossary/`: a word of the course, what it is called in both languages and what it means. */
export const termSchema = z.strictObject({
  id: termId,
  /** The word as the lessons write it. In small letters it is met in any case, with a capital only as written. */
  name: localized(30, 60),
  /** How the Japanese name is read, where it has kanji; the index is in this order. */
  reading: z
    .string()
    .regex(/^[\p{Script=Hiragana}ー]+$/u, 'hiragana')
    .optional(),
  /** Other spellings, which lead here too. */
  also: z.strictObject({ ja: others, en: others }).optional(),
  /** One or two short sentences for someone who has never seen a log. */
  means: localized(110, 220),
  /** The page of this site that says more, without language: `lessons/query/`, `viewpoints/#time`. */
  more: z
    .string()
    .regex(/^(?:[\w-]+\/)+(?:#[a-z-]+)?$/, 'a path of this site: lessons/query/')
    .optional(),
  /** `false` for a word too common to be linked in running text. */
  link: z.literal(false).optional(),
  /** A word of this site: it has no source but the page under `more`. */
  ours: z.literal(true).optional(),
  sources: z.array(source).min(1).optional(),
});

export type Term = z.infer<typeof termSchema>;
