import { z } from 'astro/zod';
import { localized } from '../text/localized-schema.ts';
import { common, explanation, key, question, role, wrongText } from './common-schema.ts';

const asked = { key, ask: question, hint: explanation, why: explanation };

/** Choose one of several sentences. */
const chooseStep = z.strictObject({
  do: z.literal('choose'),
  ...asked,
  /** The right one; the wrong ones are the options. */
  text: localized(48, 96),
  options: z.array(wrongText).min(2).max(4),
});

/** Point at lines of the excerpt. */
const linesStep = z.strictObject({
  do: z.literal('lines'),
  ...asked,
  lines: z
    .array(
      z.strictObject({
        /** A text that stands in exactly one line of the excerpt, and so is that line's name. */
        of: z.string().min(1),
        role,
        why: explanation,
      }),
    )
    .min(2)
    .max(10),
});

/** Type what the excerpt says: an address, a number, a name. */
const typeStep = z.strictObject({
  do: z.literal('type'),
  ...asked,
  /** The first is shown as the answer. */
  accept: z.array(z.string().min(1).max(40)).min(1).max(6),
  /** Wrong answers one comes to by a thought that can be met. */
  near: z
    .array(z.strictObject({ text: z.string().min(1).max(40), why: explanation }))
    .min(1)
    .max(4),
});

/** Chained questions over an excerpt of many lines. */
export const caseSchema = z.strictObject({
  kind: z.literal('case'),
  ...common,
  title: localized(32, 64),
  /** The excerpt: a line of a log a line. */
  log: z.string().min(1),
  steps: z
    .array(z.discriminatedUnion('do', [chooseStep, linesStep, typeStep]))
    .min(2)
    .max(8),
});

export type Case = z.infer<typeof caseSchema>;
export type Step = Case['steps'][number];
