import { CONFIDENCES, type Confidence } from '../exercise/confidence.ts';
import type { Answer, Grade } from '../exercise/grade.ts';
import type { DrillAnswer, Review } from '../progress/progress.ts';
import { INTENTS } from '../sign/intent.ts';
import type { PoolLine } from './pool-line.ts';
import { reviewed, type Reviews, type Timed } from './schedule.ts';
import { isWrong } from './wrong.ts';

/** A set that is being read: it can be left at any time, each answer stands by itself. */
export interface Sitting {
  readonly lines: readonly PoolLine[];
  /** The reviews before it began. */
  readonly before: Reviews;
  /** The first answer to each line so far, in order. */
  readonly done: readonly Timed[];
}

/** How one line went, for the marks over a set. */
export type Went = 'right' | 'partly' | 'wrong';

export function wentOf({ answer }: Timed): Went {
  if (answer.given !== answer.right) return 'wrong';
  return answer.evidence === 'right' ? 'right' : 'partly';
}

/** What is remembered of an answer to a line. */
export function drillAnswer(line: PoolLine, answer: Answer, grade: Grade, now: Date): DrillAnswer {
  const given = INTENTS.find((intent) => intent === answer.verdict) ?? null;
  const sure: Confidence | undefined = CONFIDENCES.find((one) => one === answer.confidence);
  return {
    at: now.toISOString(),
    line: line.id,
    viewpoint: line.viewpoint,
    right: line.verdict,
    given,
    evidence: grade.evidence,
    ...(sure !== undefined && { sure }),
  };
}

/** The sitting with one answer more, and the review of its viewpoint as it stands now. */
export function withAnswer(
  sitting: Sitting,
  timed: Timed,
  now: Date,
): { readonly sitting: Sitting; readonly review: Review } {
  const { viewpoint } = timed.answer;
  const done = [...sitting.done, timed];
  const ofViewpoint = done.filter(({ answer }) => answer.viewpoint === viewpoint);
  return {
    sitting: { ...sitting, done },
    review: reviewed(sitting.before[viewpoint], ofViewpoint, now),
  };
}

/** The lines of a sitting that were wrong. */
export function missedIn({ lines, done }: Sitting): PoolLine[] {
  return lines.filter((_, index) => {
    const timed = done[index];
    return timed !== undefined && isWrong(timed.answer);
  });
}
