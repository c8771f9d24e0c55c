import { z } from 'astro/zod';
import { localized } from '../text/localized-schema.ts';
import { source } from '../text/source-schema.ts';
import { VIEWPOINTS } from '../viewpoint/viewpoint.ts';
import { FLAGS } from './flag.ts';
import { CERTAINTIES, INTENTS } from './intent.ts';
import { isSite, SITES, type Site } from './site.ts';

/** The name of a sign, in its address and in the name of its file: permanent. */
export const signId = z.string().regex(/^[a-z\d]+(?:-[a-z\d]+)*$/, 'small letters, digits and single -');

const site = z
  .custom<Site>(
    (v) => typeof v === 'string' && isSite(v),
    'a field (path, query, user-agent …), header:name, or anywhere',
  )
  .meta({ anyOf: [{ enum: [...SITES] }, { type: 'string', pattern: String.raw`^header:[a-z\d_-]+$` }] });

const condition = z
  .strictObject({
    in: site.describe(
      'Where it looks: a field, header (any) or header:name in small letters, credential (user:password), request (a first line that is not HTTP), or anywhere.',
    ),
    pattern: z
      .string()
      .min(1)
      .max(1_200)
      .optional()
      .describe('A regular expression, tried without regard to case on the text and every layer under it.'),
    exact: z.boolean().optional().describe('true: the pattern minds case.'),
    layer: z
      .enum(['any', 'written', 'decoded'])
      .optional()
      .describe('On which layers it is tried: any, only as written, only where something was decoded.'),
    not: z.boolean().optional().describe('true: the pattern must not be found.'),
    absent: z.boolean().optional().describe('true: the log says that there was none. Instead of a pattern.'),
  })
  .refine(({ pattern, absent }) => pattern === undefined || absent === undefined, {
    error: 'a pattern or absent, not both',
  })
  .refine(({ pattern, not }) => pattern !== undefined || not === undefined, { error: 'not needs a pattern' })
  // The same for editors.
  .meta({ not: { required: ['pattern', 'absent'] }, dependencies: { not: ['pattern'] } });

/** One or more requests or log lines, each as it would be pasted. */
const samples = z.array(z.string().min(1).max(4_000)).min(2).max(6);

/** One file of `content/signs/<viewpoint>/`. That its patterns find what they should is in `sign-rules.ts`. */
export const signSchema = z.strictObject({
  id: signId.describe('Its permanent name, and the name of its file.'),
  viewpoint: z.enum(VIEWPOINTS).describe('Under which viewpoint it is seen; also its folder.'),
  where: z
    .array(condition)
    .min(1)
    .max(5)
    .describe('Conditions that must all hold; the first is the evidence that is shown.'),
  intent: z
    .enum(INTENTS)
    .optional()
    .describe('What it speaks for; absent where it says by itself nothing about the intent.'),
  flags: z.array(z.enum(FLAGS)).optional().describe('What can be said of the line beside its intent.'),
  certainty: z.enum(CERTAINTIES).describe('high only where the act or the payload is visible.'),
  spoofable: z
    .int()
    .min(0)
    .max(3)
    .describe(
      'How easily a visitor puts it there without meaning it: 0 the act itself, 1 costs effort, 2 a header one may type, 3 a name.',
    ),
  since: z
    .int()
    .min(1990)
    .max(2100)
    .optional()
    .describe(
      'The year it is first known from (of the CVE, of the tool); for the filter of the field guide.',
    ),
  title: localized(48, 90).describe('A short name one would say.'),
  means: localized(240, 520).describe('What it is, and why it is sent.'),
  'does-not-mean': localized(200, 440).describe('What one must not conclude from it.'),
  cve: z
    .array(z.string().regex(/^CVE-\d{4}-\d{4,7}$/, 'CVE-YYYY-NNNN'))
    .optional()
    .describe('Numbers of CVE.'),
  attack: z
    .array(z.string().regex(/^T\d{4}(?:\.\d{3})?$/, 'T1234 or T1234.001'))
    .optional()
    .describe('Techniques of MITRE ATT&CK.'),
  capec: z.array(z.int().min(1)).optional().describe('Numbers of CAPEC.'),
  'look-alikes': z.array(signId).optional().describe('Ids of signs one takes it for.'),
  sources: z.array(source).min(1).describe('Where each claim can be checked.'),
  sees: samples.describe('Requests as sent, or log lines, on which it is seen.'),
  ignores: samples.describe('Near misses that a hasty pattern would catch.'),
});

export type Sign = z.infer<typeof signSchema>;
