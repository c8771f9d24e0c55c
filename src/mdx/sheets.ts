import { getCollection } from 'astro:content';
import { z } from 'astro/zod';
import type { Locale } from '../lib/i18n/locale.ts';
import { VIEWPOINTS, type Viewpoint } from '../lib/viewpoint/viewpoint.ts';
import type { ViewpointSheet } from '../lib/viewpoint/viewpoint-schema.ts';

const words = z.record(z.enum(VIEWPOINTS), z.string());

/** The rows of the viewpoints sheet, in teaching order. */
export async function sheets(): Promise<ViewpointSheet[]> {
  const entries = await getCollection('viewpoints');
  return VIEWPOINTS.map((viewpoint) => {
    const entry = entries.find(({ data }) => data.id === viewpoint);
    if (!entry) throw new Error(`content/viewpoints/${viewpoint}.yaml is missing`);
    return entry.data;
  });
}

/** The word over a field for each viewpoint: its glyph in Japanese, a short word in English. */
export async function seals(locale: Locale): Promise<Record<Viewpoint, string>> {
  const rows = await sheets();
  return words.parse(
    Object.fromEntries(rows.map(({ id, glyph, short }) => [id, locale === 'ja' ? glyph : short])),
  );
}
