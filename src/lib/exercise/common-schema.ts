import { z } from 'astro/zod';
import { FIELD_NAMES } from '../log/record.ts';
import { localized } from '../text/localized-schema.ts';
import { source } from '../text/source-schema.ts';
import { VIEWPOINTS } from '../viewpoint/viewpoint.ts';

// What `.describe` says is shown to authors by their editor (`authoring/editor-schema.ts`).

/** Crockford base 32: digits and capitals without I, L, O, U. */
export const exerciseId = z
  .string()
  .regex(/^[0-9A-HJKMNP-TV-Z]{4}$/, 'four characters of 0-9 A-H J K M N P-T V-Z');

/** One explanation: short enough to be read at once (`research/learning.md` §5). */
export const explanation = localized(120, 260);

/** A question: one sentence. */
export const question = localized(60, 140);

/** What an answer's reason may take. */
const reason = localized(160, 340);

/** The permanent key of an item, a layer's option, a step. */
export const key = z
  .string()
  .regex(/^[a-z][a-z\d-]{0,23}$/, 'small letters, digits and -, up to 24')
  .describe(
    'Its permanent name, small letters and digits: a learner’s answer is remembered by it. The text may change, and so may the order in the file.',
  );

/** The field a part stands in; `header:Name` for a header logged inside WOWHoneypot's base64. */
const place = z
  .union([
    z.enum(FIELD_NAMES),
    z
      .custom<`header:${string}`>((v) => typeof v === 'string' && /^header:[\w-]+$/.test(v), 'header:Name')
      .meta({ type: 'string', pattern: String.raw`^header:[\w-]+$` }),
  ])
  .describe('The field of the line it stands in; header:Name for a header inside the base64 of WOWHoneypot.');

/** decisive: gives the answer; supporting: may be picked, need not; decoy: tempts and is not the reason. */
export const role = z
  .enum(['decisive', 'supporting', 'decoy'])
  .describe(
    'decisive: gives the answer. supporting: may be picked, need not. decoy: tempts and is not the reason.',
  );

/** A text of a line; it must stand in its field exactly once. */
export const stretch = z.strictObject({
  in: place,
  text: z
    .string()
    .min(1)
    .describe('The text as it stands in the field, there exactly once; "-" for a field that is empty.'),
});

export const part = stretch.extend({
  role,
  why: explanation.describe('Why it decides, supports, or only tempts.'),
});

/** What is said of a wrong choice. */
export const option = z
  .strictObject({
    tempting: explanation.describe('Why it suggests itself.'),
    'would-need': explanation.describe('What would have to stand in the line for it to be right.'),
  })
  // Once in the JSON Schema, however often it is offered.
  .meta({ id: 'option' });

/** A wrong choice that has words of its own. */
export const wrongText = option.extend({ key, text: localized(48, 96).describe('The wrong answer.') });

export const line = z
  .strictObject({ raw: z.string().min(1).describe('The line as the program wrote it, to the byte.') })
  .describe('The line of a log.');

/** A list of parts of one line. */
export const parts = z
  .array(part)
  .min(2)
  .max(7)
  .describe('What may be pointed at. None overlap; at least one is decisive, and one a decoy.');

/** What every exercise has, of whatever kind. */
export const common = {
  id: exerciseId.describe(
    'Four characters, for ever: the address, and the key of learners’ progress. A changed question gets a new one.',
  ),
  viewpoint: z.enum(VIEWPOINTS).describe('What it trains.'),
  help: z
    .enum(['worked', 'seals', 'bare'])
    .describe('How much furigana stands over the line at first: all, seals only, none.'),
  question: question.describe('The question, one sentence.'),
  why: reason.describe('The answer’s reason: what the line says, and what it does not say.'),
  hints: z
    .array(explanation)
    .length(3)
    .describe('Three, from a nudge to nearly there; the first gives nothing away.'),
  twin: exerciseId
    .optional()
    .describe('Id of the exercise whose line differs in the one thing that decides; that one names this.'),
  variants: z
    .array(
      z.strictObject({
        swap: z
          .record(z.string().min(1), z.string().min(1))
          .describe('A text of the exercise, and what stands in its place, wherever it stands.'),
      }),
    )
    .min(1)
    .max(4)
    .optional()
    .describe(
      'The same question with other texts in it (addresses, paths, tools), so that a redo asks no memory.',
    ),
  surprise: explanation
    .optional()
    .describe('Why the answer is another than the signs give; only where it is.'),
  sources: z.array(source).min(1).describe('Where each fact can be checked.'),
};
