import { exerciseMistakes, type IntentLabels } from '../exercise/exercise-rules.ts';
import { exerciseSchema, type Exercise } from '../exercise/exercise-schema.ts';
import type { Allowed } from './allowed.ts';
import type { Finding } from './finding.ts';
import { lineNamings } from './sample.ts';
import { checkShape } from './check-schema.ts';
import { unfinishedTexts } from './unfinished.ts';
import type { InputFile } from './input.ts';
import { valueAt } from './keys-of-schema.ts';
import { readYaml, type YamlFile } from './yaml-file.ts';

export interface CheckedExercise {
  readonly file: YamlFile;
  /** Missing where the file has not the shape of an exercise. */
  readonly exercise: Exercise | undefined;
  /** The id, as far as one can be read. */
  readonly id: string | undefined;
  readonly findings: readonly Finding[];
}

/** Checks one exercise by itself. */
export function checkExercise(
  { path, text }: InputFile,
  allowed: Allowed,
  labels: IntentLabels,
): CheckedExercise {
  const file = readYaml(path, text);
  const { data, findings } = checkShape(file, exerciseSchema);
  const raw = valueAt(file.value, ['line', 'raw']);
  const mistakes = [
    ...unfinishedTexts(file.value),
    ...(typeof raw === 'string' ? lineNamings(raw, ['line', 'raw'], allowed) : []),
    ...(data === undefined ? [] : exerciseMistakes(data, labels)),
  ];
  return {
    file,
    exercise: data,
    id: data?.id ?? idIn(text),
    findings: [...findings, ...mistakes.map((mistake) => file.finding(mistake))],
  };
}

/** A broken file still says whose it is, so that its id is not missed. */
function idIn(text: string): string | undefined {
  return /^id:\s*(["']?)([0-9A-HJKMNP-TV-Z]{4})\1\s*(?:#.*)?$/m.exec(text)?.[2];
}
