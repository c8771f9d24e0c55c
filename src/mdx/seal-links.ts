import type { SealLink } from '../components/seal-link.ts';
import { address } from '../lib/i18n/address.ts';
import type { Locale } from '../lib/i18n/locale.ts';
import { idsByViewpoint } from './exercises.ts';
import { lessons } from './lessons.ts';
import { sheets } from './sheets.ts';

/** The fourteen viewpoints as links: to the lesson where there is one, else to the row of the sheet. */
export async function sealLinks(locale: Locale): Promise<SealLink[]> {
  const [rows, course, ids] = await Promise.all([sheets(), lessons(locale), idsByViewpoint()]);
  return rows.map(({ id, glyph, ask, name }) => {
    const lesson = course.find(({ entry }) => entry.data.viewpoint === id);
    const page = lesson ? `lessons/${lesson.name}/` : `viewpoints/#${id}`;
    return {
      viewpoint: id,
      glyph,
      ask: ask[locale],
      name: name[locale],
      href: address(locale, page, import.meta.env.BASE_URL),
      exercises: ids[id] ?? [],
    };
  });
}
