import { getCollection } from 'astro:content';
import type { Exercise } from '../lib/exercise/exercise-schema.ts';
import { nextVariant } from '../lib/exercise/variant-order.ts';
import { variantCount } from '../lib/exercise/variants.ts';
import { address } from '../lib/i18n/address.ts';
import type { Locale } from '../lib/i18n/locale.ts';
import type { ExerciseContext } from '../widgets/exercise/context.ts';
import { VIEWPOINTS, type Viewpoint } from '../lib/viewpoint/viewpoint.ts';
import { lessons } from './lessons.ts';
import { seals, sheets } from './sheets.ts';

/** An exercise with the name of its file, `user-agent/zgrab`. */
export interface Filed {
  readonly file: string;
  readonly exercise: Exercise;
}

/** All exercises: by viewpoint in teaching order, then by file name. */
export async function exercises(): Promise<Filed[]> {
  const entries = await getCollection('exercises');
  return entries
    .map(({ id, data }) => ({ file: id, exercise: data }))
    .sort(
      (a, b) =>
        VIEWPOINTS.indexOf(a.exercise.viewpoint) - VIEWPOINTS.indexOf(b.exercise.viewpoint) ||
        a.file.localeCompare(b.file, 'en'),
    );
}

/** Ids of the exercises of each viewpoint. */
export async function idsByViewpoint(): Promise<Partial<Record<Viewpoint, string[]>>> {
  const ids: Partial<Record<Viewpoint, string[]>> = {};
  for (const { exercise } of await exercises()) (ids[exercise.viewpoint] ??= []).push(exercise.id);
  return ids;
}

/** What an exercise needs to know of the page it stands on, which shows its variant `variant` (0: as written). */
export async function contextOf(
  exercise: Exercise,
  locale: Locale,
  heading: ExerciseContext['heading'],
  next: string | null = null,
  variant = 0,
): Promise<ExerciseContext> {
  const base = import.meta.env.BASE_URL;
  const { viewpoint, id } = exercise;
  const sheet = (await sheets()).find((row) => row.id === viewpoint);
  const lesson = (await lessons(locale)).find(({ entry }) => entry.data.viewpoint === viewpoint);
  return {
    heading,
    // In a lesson they would weigh too much: there stands a request of its own in three logs.
    logs: heading === 'h1',
    glyph: sheet?.glyph ?? '',
    seals: await seals(locale),
    href: address(locale, `x/${id}/`, base),
    viewpointHref: address(locale, lesson ? `lessons/${lesson.name}/` : `viewpoints/#${viewpoint}`, base),
    next,
    other: otherHref(exercise, variant, locale),
  };
}

/** Where the same question has another line. */
function otherHref(exercise: Exercise, variant: number, locale: Locale): string | null {
  const other = nextVariant(exercise.id, variantCount(exercise), variant);
  if (other === null) return null;
  const page = other === 0 ? `x/${exercise.id}/` : `x/${exercise.id}/${other}/`;
  return address(locale, page, import.meta.env.BASE_URL);
}
