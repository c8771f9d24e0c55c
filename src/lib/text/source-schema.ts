import { z } from 'astro/zod';
import { localized } from './localized-schema.ts';

/** `https://…`, or `github:owner/repo` with an optional `:path/in/it`. */
export const sourceUrl = z
  .string()
  .regex(
    /^(?:https:\/\/[^\s"'<>]+|github:[\w.-]+\/[\w.-]+(?::[\w./@+-]+)?)$/,
    'an https:// address or github:owner/repo[:path]',
  );

/** Where a fact comes from, and what it shows there. */
export const source = z.strictObject({
  url: sourceUrl.describe('https://… or github:owner/repo with an optional :path/in/it.'),
  shows: localized(120, 240).describe('What stands there.'),
});
