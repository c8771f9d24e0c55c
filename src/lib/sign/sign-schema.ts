import { z } from 'astro/zod';
import { localized } from '../text/localized-schema.ts';
import { source } from '../text/source-schema.ts';
import { VIEWPOINTS } from '../viewpoint/viewpoint.ts';
import { FLAGS } from './flag.ts';
import { CERTAINTIES, INTENTS } from './intent.ts';
import { isSite, type Site } from './site.ts';

/** The name of a sign, in its address and in the name of its file: permanent. */
export const signId = z.string().regex(/^[a-z\d]+(?:-[a-z\d]+)*$/, 'small letters, digits and single -');

const site = z.custom<Site>(
  (v) => typeof v === 'string' && isSite(v),
  'a field (path, query, user-agent …), header:name, or anywhere',
);

const condition = z
  .strictObject({
    in: site,
    pattern: z.string().min(1).max(1_200).optional(),
    exact: z.boolean().optional(),
    layer: z.enum(['any', 'written', 'decoded']).optional(),
    not: z.boolean().optional(),
    absent: z.boolean().optional(),
  })
  .refine(({ pattern, absent }) => pattern === undefined || absent === undefined, {
    error: 'a pattern or absent, not both',
  })
  .refine(({ pattern, not }) => pattern !== undefined || not === undefined, { error: 'not needs a pattern' });

/** One or more requests or log lines, each as it would be pasted. */
const samples = z.array(z.string().min(1).max(4_000)).min(2).max(6);

/** One file of `content/signs/<viewpoint>/`. That its patterns find what they should is in `sign-rules.ts`. */
export const signSchema = z.strictObject({
  id: signId,
  viewpoint: z.enum(VIEWPOINTS),
  /** All must hold; the first is the evidence that is shown. */
  where: z.array(condition).min(1).max(5),
  /** Absent where the sign is evidence, and says by itself nothing about the intent. */
  intent: z.enum(INTENTS).optional(),
  flags: z.array(z.enum(FLAGS)).optional(),
  certainty: z.enum(CERTAINTIES),
  /** How easily a visitor puts it there without meaning it: 0 the act itself, 1 costs effort, 2 a header one may type, 3 a name. */
  spoofable: z.int().min(0).max(3),
  /** The year it is first known from (of the CVE, of the tool); for the filter of the field guide. */
  since: z.int().min(1990).max(2100).optional(),
  title: localized(48, 90),
  means: localized(240, 520),
  /** What one must not conclude from it. */
  'does-not-mean': localized(200, 440),
  cve: z.array(z.string().regex(/^CVE-\d{4}-\d{4,7}$/, 'CVE-YYYY-NNNN')).optional(),
  attack: z.array(z.string().regex(/^T\d{4}(?:\.\d{3})?$/, 'T1234 or T1234.001')).optional(),
  capec: z.array(z.int().min(1)).optional(),
  /** Ids of signs one takes it for. */
  'look-alikes': z.array(signId).optional(),
  sources: z.array(source).min(1),
  sees: samples,
  /** Near misses that a hasty pattern would catch. */
  ignores: samples,
});

export type Sign = z.infer<typeof signSchema>;
