import { z } from 'astro/zod';

/** A text in both languages; the limits are characters (Unicode code points would differ only for emoji, which we do not use). */
export function localized(maxJa: number, maxEn: number) {
  return z.strictObject({
    ja: z.string().trim().min(1).max(maxJa).describe(`In Japanese, up to ${maxJa} characters.`),
    en: z.string().trim().min(1).max(maxEn).describe(`In English, up to ${maxEn} characters.`),
  });
}
