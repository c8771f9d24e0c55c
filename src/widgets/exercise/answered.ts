import type { Answer, Grade } from '../../lib/exercise/grade.ts';

/** Dispatched by an exercise that was answered; it bubbles to the document, so that stamps and counters can follow. */
export const ANSWERED = 'mitsuyomi-answered';

/** What happened: `detail` of the event. */
export interface Answered {
  /** Id of the exercise. */
  readonly id: string;
  readonly answer: Answer;
  readonly grade: Grade;
}

/** The event of one answer. */
export function answered(detail: Answered): CustomEvent<Answered> {
  return new CustomEvent(ANSWERED, { detail, bubbles: true });
}
