import { z } from 'astro/zod';
import { FIELD_NAMES, FORMATS } from '../log/record.ts';
import { INTENTS } from '../sign/intent.ts';
import { localized } from '../text/localized-schema.ts';
import { source } from '../text/source-schema.ts';
import { VIEWPOINTS } from '../viewpoint/viewpoint.ts';

const told = localized(120, 260);
/** `{title}` stands for the name of a sign, which is put in later. */
const template = localized(60, 130);
const wordings = z.array(told).min(1);

/** Where a drill points: fields, and `header` for any header inside a request logged whole. */
export const HINT_PLACES = [
  'path',
  'target',
  'query',
  'method',
  'user-agent',
  'referer',
  'header',
  'body',
  'command',
  'event',
  'request',
  'payload',
  'version',
  'host',
  'destination',
  'url',
  'protocol',
  'status',
  'user',
] as const;

const firstHint = told.extend({
  /** Not where this field decides, which it would lead away from. */
  unless: z.enum(FIELD_NAMES).optional(),
});

/** `content/drill/frame.yaml`: the words that belong to no intent, no sign and no field. */
export const frameSchema = z.strictObject({
  question: z.array(localized(60, 140)).min(1),
  decisive: z.array(template).min(1),
  second: z.array(template).min(1),
  supporting: z.array(template).min(1),
  same: z.array(template).min(1),
  weaker: z.array(template).min(1),
  decoded: localized(24, 40),
  hints: z.strictObject({
    first: z.strictObject({
      web: z.array(firstHint).min(1),
      wowhoneypot: z.array(firstHint).min(1),
      shell: z.array(firstHint).min(1),
    }),
    second: z.record(z.enum(HINT_PLACES), wordings),
    third: z.array(template).min(1),
  }),
});

/** What the engine says of a line as a whole (`src/lib/sign/verdict.ts`), and the lines on which it cannot decide. */
export const SHAPES = [
  'browser-visit',
  'known-crawler',
  'known-scanner',
  'greeting',
  'tried-credentials',
  'connection',
  'page-without-tag',
  'page-by-preamble',
  'page-by-tool',
  'script-not-found',
  'form-unseen',
] as const;
export type ShapeName = (typeof SHAPES)[number];

const shape = z.strictObject({
  viewpoint: z.enum(VIEWPOINTS),
  /** The answer's reason; of several wordings one is drawn. */
  why: z.array(localized(160, 340)).min(1),
  /** The same for a line that a hasty search takes for a sign. */
  near: z.array(localized(160, 340)).min(1).optional(),
  decisive: wordings,
  /** The third hint. */
  hint: wordings,
  sources: z.array(source).min(1),
});

/** `content/drill/shapes.yaml`. */
export const shapesSchema = z.record(z.enum(SHAPES), shape);

/** What can be said of an ordinary field, whatever the line was sent for. */
const remark = z
  .strictObject({
    in: z.union([
      z.enum(FIELD_NAMES),
      z.custom<`header:${string}`>((v) => typeof v === 'string' && /^header:[\w-]+$/.test(v), 'header:Name'),
    ]),
    /** The value must match; any will do where nothing is said. */
    value: z.string().min(1).optional(),
    /** The log says that there was none. */
    absent: z.literal(true).optional(),
    /** The stretch of the value that is pointed at; all of it where nothing is said. */
    part: z.string().min(1).optional(),
    formats: z.array(z.enum(FORMATS)).min(1).optional(),
    intents: z.array(z.enum(INTENTS)).min(1).optional(),
    'not-intents': z.array(z.enum(INTENTS)).min(1).optional(),
    role: z.enum(['decoy', 'supporting']).optional(),
    says: wordings,
  })
  .refine(({ value, absent }) => value === undefined || absent === undefined, {
    error: 'a value or absent, not both',
  });

/** `content/drill/remarks.yaml`. */
export const remarksSchema = z.array(remark).min(1);

export type Frame = z.infer<typeof frameSchema>;
export type Shapes = z.infer<typeof shapesSchema>;
export type Remark = z.infer<typeof remark>;
