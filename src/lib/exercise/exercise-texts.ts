import type { DataPath } from '../authoring/mistake.ts';
import { LOCALES } from '../i18n/locale.ts';
import type { Localized } from '../text/localized.ts';
import type { Exercise } from './exercise-schema.ts';

/** One text of an exercise in one language, with the way to it. */
export interface ExerciseText {
  readonly path: DataPath;
  readonly text: string;
}

/** Every text a learner reads in an exercise, both languages; sources aside, where a title may well repeat. */
export function textsOf(exercise: Exercise): ExerciseText[] {
  const { sources: _, ...rest } = exercise;
  return textsIn(rest, []);
}

function textsIn(value: unknown, path: DataPath): ExerciseText[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isLocalized(value)) return LOCALES.map((locale) => ({ path: [...path, locale], text: value[locale] }));
  return Object.entries(value).flatMap(([name, inner]) =>
    textsIn(inner, [...path, Array.isArray(value) ? Number(name) : name]),
  );
}

function isLocalized(value: object): value is Localized {
  return LOCALES.every((locale) => locale in value) && Object.keys(value).length === LOCALES.length;
}
