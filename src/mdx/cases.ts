import type { Case } from '../lib/exercise/exercise-schema.ts';
import { exercises } from './exercises.ts';

/** A case with the name of its file, which is its address under /cases/. */
export interface NamedCase {
  readonly name: string;
  readonly case: Case;
}

/** All cases, by file name. */
export async function cases(): Promise<NamedCase[]> {
  return (await exercises()).flatMap(({ file, exercise }) =>
    exercise.kind === 'case' ? [{ name: file.replace(/^.*\//, ''), case: exercise }] : [],
  );
}
