import { z } from 'astro/zod';
import { localized } from '../text/localized-schema.ts';
import { source } from '../text/source-schema.ts';
import { VIEWPOINTS } from './viewpoint.ts';

/** One file of `content/viewpoints/`: a row of the sheet, a seal, a hue. */
export const viewpointSchema = z.strictObject({
  id: z.enum(VIEWPOINTS),
  /** The one character of its seal. */
  glyph: z.string().regex(/^\p{Script=Han}$/u, 'one kanji'),
  /** Angle of the OKLCH hue wheel, in degrees. */
  hue: z.int().min(0).max(359),
  /** The word over a field in English, where the glyph stands in Japanese. */
  short: z.string().max(8),
  name: localized(24, 40),
  /** The question as one asks it, short enough for a list. */
  ask: localized(20, 44),
  /** The full question of the lesson. */
  question: localized(60, 120),
  where: localized(200, 400),
  normal: localized(200, 400),
  suspicious: localized(200, 400),
  pitfall: localized(200, 400),
  sources: z.array(source).min(1),
});

export type ViewpointSheet = z.infer<typeof viewpointSchema>;
