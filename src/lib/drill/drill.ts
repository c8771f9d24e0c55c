import type { Classify } from '../exercise/exercise-schema.ts';

/**
 * A judged line with everything a learner is told of it, made by the program from the signs: an exercise of kind `classify`
 * whose `id` is its permanent key (`key.ts`). Texts taken from a sign may be longer than an author's own.
 */
export interface Drill extends Classify {
  /** Id of the sign that decides; `null` where the line as a whole does. */
  readonly sign: string | null;
  /** Id of a sign for which a hasty search takes this line, and which is not on it. */
  readonly near: string | null;
}
