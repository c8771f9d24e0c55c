import { z } from 'astro/zod';
import { localized } from '../text/localized-schema.ts';
import { common, explanation, key, question, role, wrongText } from './common-schema.ts';

const asked = {
  key,
  ask: question.describe('The question of this step.'),
  hint: explanation.describe('A hint that does not give the answer away.'),
  why: explanation.describe('Why the answer is right.'),
};

/** Choose one of several sentences. */
const chooseStep = z.strictObject({
  do: z.literal('choose').describe('Choose one of several sentences.'),
  ...asked,
  text: localized(48, 96).describe('The right answer.'),
  options: z
    .array(wrongText)
    .min(2)
    .max(4)
    .describe('The wrong answers, none more than twice as long as another.'),
});

/** Point at lines of the excerpt. */
const linesStep = z.strictObject({
  do: z.literal('lines').describe('Point at lines of the excerpt.'),
  ...asked,
  lines: z
    .array(
      z.strictObject({
        of: z
          .string()
          .min(1)
          .describe('A text that stands in exactly one line of the excerpt, and so is that line’s name.'),
        role,
        why: explanation.describe('Why this line is meant, or is not.'),
      }),
    )
    .min(2)
    .max(10)
    .describe('The lines that are spoken of: at least one decisive, and one decoy.'),
});

/** Type what the excerpt says: an address, a number, a name. */
const typeStep = z.strictObject({
  do: z.literal('type').describe('Type what the excerpt says: an address, a number, a name.'),
  ...asked,
  accept: z
    .array(z.string().min(1).max(40))
    .min(1)
    .max(6)
    .describe('What is taken for right; the first is shown as the answer.'),
  near: z
    .array(
      z.strictObject({
        text: z.string().min(1).max(40).describe('The wrong answer.'),
        why: explanation.describe('What led there, and what it overlooks.'),
      }),
    )
    .min(1)
    .max(4)
    .describe('Wrong answers one comes to by a thought that can be met.'),
});

/** Chained questions over an excerpt of many lines. */
export const caseSchema = z.strictObject({
  kind: z.literal('case').describe('Chained questions over an excerpt of many lines.'),
  ...common,
  title: localized(32, 64).describe('What the case is called.'),
  log: z.string().min(1).describe('The excerpt, 5 to 40 lines: a line of a log a line.'),
  steps: z
    .array(z.discriminatedUnion('do', [chooseStep, linesStep, typeStep]))
    .min(2)
    .max(8)
    .describe('The questions, one after the other.'),
});

export type Case = z.infer<typeof caseSchema>;
export type Step = Case['steps'][number];
