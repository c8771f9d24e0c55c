import { linesOf } from '../lib/exercise/exercise-lines.ts';
import type { Exercise, Kind } from '../lib/exercise/exercise-schema.ts';
import { address } from '../lib/i18n/address.ts';
import type { Locale } from '../lib/i18n/locale.ts';
import { read } from '../lib/log/detect.ts';
import { sealColour, type SealColour } from '../lib/viewpoint/seal-colour.ts';
import type { Viewpoint } from '../lib/viewpoint/viewpoint.ts';
import { drills } from './drills.ts';
import { exercises } from './exercises.ts';
import { formats } from './formats.ts';
import { sealLinks } from './seal-links.ts';
import { sheets } from './sheets.ts';
import { exercisesBySign, signs } from './signs.ts';
import type { SealLink } from '../components/seal-link.ts';

/** Something that is stamped or met by way of exercises. */
export interface BookRow {
  readonly title: string;
  readonly href: string;
  readonly exercises: readonly string[];
}

/** A sign that is on a line of an exercise. */
export interface BookSign extends BookRow {
  readonly id: string;
}

/** An exercise as the book lists it. */
export interface BookExercise {
  readonly id: string;
  readonly href: string;
  readonly kind: Kind;
  readonly viewpoint: Viewpoint;
  readonly glyph: string;
}

/** Everything the stamp book speaks of, in one language. */
export interface StampBook {
  readonly seals: readonly (SealLink & { readonly colour: SealColour })[];
  readonly formats: readonly BookRow[];
  readonly cases: readonly BookRow[];
  readonly signs: readonly BookSign[];
  /** Practised lines that show no sign: see `signs-drilled.ts`. */
  readonly signless: { readonly near: readonly string[]; readonly makers: readonly string[] };
  /** How many signs the field guide has. */
  readonly guide: number;
  readonly exercises: readonly BookExercise[];
}

/** Gathers the stamp book. */
export async function stampBook(locale: Locale): Promise<StampBook> {
  const base = import.meta.env.BASE_URL;
  const to = (page: string): string => address(locale, page, base);
  const [links, rows, filed, pages, all, bySign, pool] = await Promise.all([
    sealLinks(locale),
    sheets(),
    exercises(),
    formats(locale),
    signs(),
    exercisesBySign(),
    drills(),
  ]);
  const list = filed.map(({ exercise }) => exercise);
  const inFormat = new Map(list.map((exercise) => [exercise.id, formatsOf(exercise)]));
  return {
    seals: links.map((link) => ({
      ...link,
      colour: sealColour(rows.find(({ id }) => id === link.viewpoint)?.hue ?? 0),
    })),
    formats: pages.map(({ name, entry }) => ({
      title: entry.data.title,
      href: to(`formats/${name}/`),
      exercises: list.filter(({ id }) => inFormat.get(id)?.has(name)).map(({ id }) => id),
    })),
    cases: list.flatMap((exercise) =>
      exercise.kind === 'case'
        ? [{ title: exercise.title[locale], href: to(`x/${exercise.id}/`), exercises: [exercise.id] }]
        : [],
    ),
    signs: all.flatMap(({ id, title }) => {
      const ids = bySign.get(id) ?? [];
      return ids.length > 0 ? [{ id, title: title[locale], href: to(`signs/${id}/`), exercises: ids }] : [];
    }),
    signless: {
      near: pool.filter(({ near }) => near !== null).map(({ id }) => id.slice(-7)),
      makers: [
        ...new Set(
          pool.filter(({ sign, near }) => sign === null && near === null).map(({ id }) => id.slice(0, -8)),
        ),
      ],
    },
    guide: all.length,
    exercises: list.map(({ id, kind, viewpoint }) => ({
      id,
      href: to(`x/${id}/`),
      kind,
      viewpoint,
      glyph: links.find((link) => link.viewpoint === viewpoint)?.glyph ?? '',
    })),
  };
}

/** Names of the formats' pages on which an exercise's lines are explained; `common` is read on that of `combined`. */
function formatsOf(exercise: Exercise): ReadonlySet<string> {
  const found = linesOf(exercise).flatMap(({ raw }) => read(raw).format ?? []);
  return new Set(found.map((format) => (format === 'common' ? 'combined' : format)));
}
