import { z } from 'astro/zod';
import { INTENTS } from '../sign/intent.ts';
import { signId } from '../sign/sign-schema.ts';

/** The line of one date, dressed; a later edit of its sign changes its texts, not the line. */
const line = z.strictObject({
  /** The permanent key of the line before it was dressed (`key.ts`): none comes twice within a year. */
  key: z.string().regex(/^[a-z\d]+(?:-[a-z\d]+)*$/, 'small letters, digits and single -'),
  /** What the engine says. */
  intent: z.enum(INTENTS),
  /** The sign to tell of. */
  sign: signId.optional(),
  /** The sign for which a hasty search takes the line. */
  near: signId.optional(),
  raw: z.string().min(1),
});

/** `content/today/<year>.yaml`: dates in Japanese time, `yyyy-mm-dd`, in order. */
export const todaySchema = z.record(z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'yyyy-mm-dd'), line);

export type TodayLine = z.infer<typeof line>;
