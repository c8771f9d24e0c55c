import { z } from 'astro/zod';
import { ENCODINGS } from '../log/layer.ts';
import { localized } from '../text/localized-schema.ts';
import { common, explanation, line, option, question, stretch, wrongText } from './common-schema.ts';

/** Open an encoded value, layer by layer, and say what it holds. */
export const decodeSchema = z.strictObject({
  kind: z.literal('decode'),
  ...common,
  line,
  /** The encoded value. */
  value: stretch,
  /** Its encodings, from the outermost. */
  layers: z
    .array(z.strictObject({ encoding: z.enum(ENCODINGS), why: explanation }))
    .min(1)
    .max(4),
  /** Encodings that are offered beside the true ones. */
  encodings: z.partialRecord(z.enum(ENCODINGS), option),
  /** What the opened text means. */
  says: z.strictObject({
    ask: question,
    text: localized(48, 96),
    why: explanation,
    options: z.array(wrongText).min(2).max(4),
  }),
  /** A piece of the opened text that is typed: proof that it was read. */
  type: z.strictObject({
    ask: question,
    /** The first is shown as the answer. */
    accept: z.array(z.string().min(1).max(40)).min(1).max(4),
    why: explanation,
  }),
});

export type Decode = z.infer<typeof decodeSchema>;
