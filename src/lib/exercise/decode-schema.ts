import { z } from 'astro/zod';
import { ENCODINGS } from '../log/layer.ts';
import { localized } from '../text/localized-schema.ts';
import { common, explanation, line, option, question, stretch, wrongText } from './common-schema.ts';

/** Open an encoded value, layer by layer, and say what it holds. */
export const decodeSchema = z.strictObject({
  kind: z.literal('decode').describe('Open an encoded value, layer by layer, and say what it holds.'),
  ...common,
  line,
  value: stretch.describe('The encoded value.'),
  layers: z
    .array(
      z.strictObject({
        encoding: z.enum(ENCODINGS).describe('How this layer is encoded.'),
        why: explanation.describe('By what one knows it, and what it leaves.'),
      }),
    )
    .min(1)
    .max(4)
    .describe('Its encodings, from the outermost.'),
  encodings: z
    .partialRecord(z.enum(ENCODINGS), option)
    .describe('Encodings that are offered beside the true ones; three to five with them.'),
  says: z
    .strictObject({
      ask: question.describe('The question for what the opened text means.'),
      text: localized(48, 96).describe('The right answer.'),
      why: explanation.describe('Why it means that.'),
      options: z
        .array(wrongText)
        .min(2)
        .max(4)
        .describe('The wrong answers, none more than twice as long as another.'),
    })
    .describe('What the opened text means.'),
  type: z
    .strictObject({
      ask: question.describe('What is to be typed.'),
      accept: z
        .array(z.string().min(1).max(40))
        .min(1)
        .max(4)
        .describe('What is taken for right; the first is shown as the answer.'),
      why: explanation.describe('What the typed piece says.'),
    })
    .describe('A piece of the opened text that is typed: proof that it was read.'),
});

export type Decode = z.infer<typeof decodeSchema>;
