import type { APIRoute } from 'astro';
import { sheets } from '../mdx/sheets.ts';

/** One rule a viewpoint: its hue. A strict policy forbids `style` attributes, and the hues are content. */
export const GET: APIRoute = async () => {
  const rules = (await sheets()).map(({ id, hue }) => `[data-viewpoint='${id}']{--hue:${String(hue)}}`);
  return new Response(`${rules.join('\n')}\n`, { headers: { 'content-type': 'text/css' } });
};
