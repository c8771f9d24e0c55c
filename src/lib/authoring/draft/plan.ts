import type { Kind } from '../../exercise/exercise-schema.ts';
import type { Viewpoint } from '../../viewpoint/viewpoint.ts';
import type { JudgeLine } from '../answer-check.ts';

/** What is known of an exercise before it is written. */
export interface Plan {
  readonly id: string;
  readonly kind: Kind;
  readonly viewpoint: Viewpoint;
  /** Log lines the author already has; as many as the kind takes, or fewer. */
  readonly lines: readonly string[];
  /** Says what the signs make of a line, for a comment beside it. */
  readonly judge?: JudgeLine;
}

/** The stretches of a draft in which one kind differs from another. */
export interface Sections {
  /** What the learner does, to go on after "An exercise: ". */
  readonly about: string;
  /** What stands before the question: the lines. */
  readonly given: string;
  /** What stands after the answer's reason. */
  readonly asked: string;
  /** What the first hint must not name. */
  readonly spoilers: string;
}
