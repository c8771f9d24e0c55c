import { z } from 'astro/zod';
import { FIELD_NAMES } from '../log/record.ts';
import { CERTAINTIES, INTENTS } from '../sign/intent.ts';
import { localized } from '../text/localized-schema.ts';
import { source } from '../text/source-schema.ts';
import { VIEWPOINTS } from '../viewpoint/viewpoint.ts';

/** Crockford base 32: digits and capitals without I, L, O, U. */
export const exerciseId = z
  .string()
  .regex(/^[0-9A-HJKMNP-TV-Z]{4}$/, 'four characters of 0-9 A-H J K M N P-T V-Z');

/** One explanation: short enough to be read at once (`research/learning.md` §5). */
const explanation = localized(120, 260);

const part = z.strictObject({
  /** The field it stands in; `header:Name` for a header logged inside WOWHoneypot's base64. */
  in: z.union([
    z.enum(FIELD_NAMES),
    z.custom<`header:${string}`>((v) => typeof v === 'string' && /^header:[\w-]+$/.test(v), 'header:Name'),
  ]),
  /** The text itself; it must stand in that field exactly once. */
  text: z.string().min(1),
  /** decisive: gives the answer; supporting: may be picked, need not; decoy: tempts and is not the reason. */
  role: z.enum(['decisive', 'supporting', 'decoy']),
  why: explanation,
});

const option = z.strictObject({
  /** Why this verdict suggests itself. */
  tempting: explanation,
  /** What would have to stand in the line for it to be right. */
  'would-need': explanation,
});

const common = {
  id: exerciseId,
  viewpoint: z.enum(VIEWPOINTS),
  /** How much furigana it starts with: all, seals only, none. */
  help: z.enum(['worked', 'seals', 'bare']),
  line: z.strictObject({ raw: z.string().min(1) }),
  question: localized(60, 140),
  why: localized(160, 340),
  parts: z.array(part).min(2).max(7),
  hints: z.array(explanation).length(3),
  /** Id of the exercise whose line differs in the one thing that decides. */
  twin: exerciseId.optional(),
  sources: z.array(source).min(1),
};

export const classifySchema = z.strictObject({
  kind: z.literal('classify'),
  ...common,
  verdict: z.enum(INTENTS),
  certainty: z.enum(CERTAINTIES),
  /** Every wrong verdict that is offered. */
  options: z.partialRecord(z.enum(INTENTS), option),
});

export const spotSchema = z.strictObject({ kind: z.literal('spot'), ...common });

/** One file of `exercises/`. What needs the line itself (does the text stand there once?) is in `exercise-rules.ts`. */
export const exerciseSchema = z.discriminatedUnion('kind', [classifySchema, spotSchema]);

export type Exercise = z.infer<typeof exerciseSchema>;
export type Classify = z.infer<typeof classifySchema>;
export type Spot = z.infer<typeof spotSchema>;
export type Part = Exercise['parts'][number];
export type Role = Part['role'];
