import { exerciseMistakes, type IntentLabels } from '../exercise/exercise-rules.ts';
import { exerciseSchema, type Exercise } from '../exercise/exercise-schema.ts';
import { answerMistakes, type JudgeLine } from './answer-check.ts';
import type { Allowed } from './allowed.ts';
import type { Finding } from './finding.ts';
import { lineNamings } from './sample.ts';
import { checkShape } from './check-schema.ts';
import { unfinishedTexts } from './unfinished.ts';
import { variantMistakes } from './variant-check.ts';
import type { InputFile } from './input.ts';
import type { DataPath } from './mistake.ts';
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
  judge?: JudgeLine,
): CheckedExercise {
  const file = readYaml(path, text);
  const { data, findings } = checkShape(file, exerciseSchema);
  const mistakes = [
    ...unfinishedTexts(file.value),
    ...rawLines(file.value).flatMap(({ raw, path: at }) => lineNamings(raw, at, allowed)),
    ...(data === undefined ? [] : exerciseMistakes(data, labels)),
    ...(data === undefined || judge === undefined ? [] : answerMistakes(data, judge)),
    ...(data === undefined ? [] : variantMistakes(data, allowed, labels, judge)),
  ];
  return {
    file,
    exercise: data,
    id: data?.id ?? idIn(text),
    findings: [...findings, ...mistakes.map((mistake) => file.finding(mistake))],
  };
}

/** Every log line in a file, even in one that is no exercise yet: `raw` wherever it stands, and the excerpt of a case. */
function rawLines(value: unknown, path: DataPath = []): { raw: string; path: DataPath }[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]) => {
    const at = [...path, Array.isArray(value) ? Number(name) : name];
    const isLine = typeof inner === 'string' && (name === 'raw' || (name === 'log' && path.length === 0));
    return isLine ? [{ raw: inner, path: at }] : rawLines(inner, at);
  });
}

/** A broken file still says whose it is, so that its id is not missed. */
function idIn(text: string): string | undefined {
  return /^id:\s*(["']?)([0-9A-HJKMNP-TV-Z]{4})\1\s*(?:#.*)?$/m.exec(text)?.[2];
}
