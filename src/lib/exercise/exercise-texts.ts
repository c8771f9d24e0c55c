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
  const entries: [DataPath, Localized][] = [
    [['question'], exercise.question],
    [['why'], exercise.why],
    ...exercise.parts.map((part, index): [DataPath, Localized] => [['parts', index, 'why'], part.why]),
    ...(exercise.kind === 'classify'
      ? Object.entries(exercise.options).flatMap(([intent, option]): [DataPath, Localized][] => [
          [['options', intent, 'tempting'], option.tempting],
          [['options', intent, 'would-need'], option['would-need']],
        ])
      : []),
    ...exercise.hints.map((hint, index): [DataPath, Localized] => [['hints', index], hint]),
  ];
  return entries.flatMap(([path, text]) =>
    LOCALES.map((locale) => ({ path: [...path, locale], text: text[locale] })),
  );
}
