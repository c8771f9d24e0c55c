import { z } from 'astro/zod';
import { FIELD_NAMES } from '../log/record.ts';
import { localized } from '../text/localized-schema.ts';
import { source } from '../text/source-schema.ts';
import { VIEWPOINTS } from '../viewpoint/viewpoint.ts';

/** Crockford base 32: digits and capitals without I, L, O, U. */
export const exerciseId = z
  .string()
  .regex(/^[0-9A-HJKMNP-TV-Z]{4}$/, 'four characters of 0-9 A-H J K M N P-T V-Z');

/** One explanation: short enough to be read at once (`research/learning.md` §5). */
export const explanation = localized(120, 260);

/** A question: one sentence. */
export const question = localized(60, 140);

/** What an answer's reason may take. */
export const reason = localized(160, 340);

/**
 * The permanent key of an item, a layer's option, a step: small letters and digits. It is what a learner's answer is
 * remembered by; the text may change, and so may the order in the file.
 */
export const key = z.string().regex(/^[a-z][a-z\d-]{0,23}$/, 'small letters, digits and -, up to 24');

/** The field a part stands in; `header:Name` for a header logged inside WOWHoneypot's base64. */
export const place = z.union([
  z.enum(FIELD_NAMES),
  z.custom<`header:${string}`>((v) => typeof v === 'string' && /^header:[\w-]+$/.test(v), 'header:Name'),
]);

/** decisive: gives the answer; supporting: may be picked, need not; decoy: tempts and is not the reason. */
export const role = z.enum(['decisive', 'supporting', 'decoy']);

/** A text of a line; it must stand in its field exactly once. */
export const stretch = z.strictObject({ in: place, text: z.string().min(1) });

export const part = stretch.extend({ role, why: explanation });

/** What is said of a wrong choice. */
export const option = z.strictObject({
  /** Why it suggests itself. */
  tempting: explanation,
  /** What would have to stand in the line for it to be right. */
  'would-need': explanation,
});

/** A wrong choice that has words of its own. */
export const wrongText = option.extend({ key, text: localized(48, 96) });

export const line = z.strictObject({ raw: z.string().min(1) });

/** What every exercise has, of whatever kind. */
export const common = {
  id: exerciseId,
  viewpoint: z.enum(VIEWPOINTS),
  /** How much furigana it starts with: all, seals only, none. */
  help: z.enum(['worked', 'seals', 'bare']),
  question,
  /** The answer's reason. */
  why: reason,
  hints: z.array(explanation).length(3),
  /** Id of the exercise whose line differs in the one thing that decides. */
  twin: exerciseId.optional(),
  /** The same question with other texts in it (addresses, paths, tools), so that a redo asks no memory. */
  variants: z
    .array(z.strictObject({ swap: z.record(z.string().min(1), z.string().min(1)) }))
    .min(1)
    .max(4)
    .optional(),
  /** Why the answer is another than the signs give; only where it is. */
  surprise: explanation.optional(),
  sources: z.array(source).min(1),
};
