import { linesOf } from '../exercise/exercise-lines.ts';
import { exerciseSchema, type Exercise } from '../exercise/exercise-schema.ts';
import type { Intent } from '../sign/intent.ts';
import { declaredIn, type JudgeLine } from './answer-check.ts';
import { check } from './check.ts';
import { findingAt, type Finding } from './finding.ts';
import { kindOf, type InputFile } from './input.ts';
import { withStandIns } from './stand-in.ts';
import { readYaml } from './yaml-file.ts';

/** An exercise file as its author sees it while writing. All of it is data that JSON can carry. */
export interface Preview {
  readonly path: string;
  /** What the check says of this file. */
  readonly findings: readonly Finding[];
  /** `null` where nothing can be shown. */
  readonly exercise: Exercise | null;
  /** Of what the exercise is: the file as it is, a draft with stand-ins for what is not written, an earlier state of the file. */
  readonly state: 'now' | 'draft' | 'earlier' | 'none';
  /** Each line with what the signs say of it, beside what the exercise says. */
  readonly answers: readonly Answer[];
}

export interface Answer {
  /** Its name in the exercise, or its number. */
  readonly line: string;
  readonly raw: string;
  /** `null` where the exercise says no verdict of the line. */
  readonly declared: Intent | null;
  readonly judged: Intent;
}

/**
 * What is to be shown of the file at `path` among the files of the project. Where it cannot be read as an exercise, `earlier`
 * is shown instead: the one of the preview before.
 */
export function previewOf(
  files: readonly InputFile[],
  path: string,
  judge: JudgeLine,
  earlier: Exercise | null = null,
): Preview {
  const text = files.find((file) => file.path === path)?.text;
  const { value } = readYaml(path, text ?? '');
  const findings = check(files.filter(concernsExercises), { judge }).filter(
    (finding) => finding.path === path,
  );
  const now = exerciseSchema.safeParse(value).data;
  const draft = now ?? exerciseSchema.safeParse(withStandIns(value)).data;
  const exercise = draft ?? earlier;
  const state = now ? 'now' : draft ? 'draft' : earlier ? 'earlier' : 'none';
  return {
    path,
    findings: text === undefined ? [gone(path)] : findings,
    exercise,
    state,
    answers: exercise === null ? [] : answersIn(exercise, judge),
  };
}

function gone(path: string): Finding {
  return findingAt(path, { line: 1, column: 1 }, { path: [], found: 'no file', expected: 'the exercise' });
}

/** The rest of the project takes the check long, and says nothing of an exercise. */
function concernsExercises({ path }: InputFile): boolean {
  const kind = kindOf(path);
  return kind === 'exercise' || kind === 'published' || kind === 'real-hosts';
}

function answersIn(exercise: Exercise, judge: JudgeLine): Answer[] {
  const declared = declaredIn(exercise);
  return linesOf(exercise).map(({ key, raw }, nth) => ({
    line: key ?? String(nth + 1),
    raw,
    declared: declared.find((one) => one.raw === raw)?.intent ?? null,
    judged: judge(raw),
  }));
}
