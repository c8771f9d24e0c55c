import { createEmptyCard, fsrs, Rating, State, type Card, type Grade } from 'ts-fsrs';
import { beginOf, dayNumbered, dayOf, numberOf } from '../progress/days.ts';
import type { DrillAnswer, Review } from '../progress/progress.ts';
import { VIEWPOINTS, type Viewpoint } from '../viewpoint/viewpoint.ts';

/** An answer with the time it took. */
export interface Timed {
  readonly answer: DrillAnswer;
  readonly seconds: number;
}

export type Reviews = Readonly<Partial<Record<Viewpoint, Review>>>;

/** A right answer within this time was known, not worked out: one reads a line of a hundred characters in some seconds. */
const AT_ONCE = 15;
/** Whoever was sure and wrong meets the viewpoint again the same day: such errors are mended best at once, and come back otherwise. */
const SOON = 10 * 60_000;

/** Whole days only: the sets of one day are one sitting. No fuzz: one learner has fourteen cards, not thousands. */
const scheduler = fsrs({ enable_fuzz: false, enable_short_term: false });

/** How well one answer went, in the words of FSRS. */
export function ratingOf({ answer, seconds }: Timed): Grade {
  const { right, given, evidence, sure } = answer;
  if (given !== right) return evidence === 'right' && sure !== 'sure' ? Rating.Hard : Rating.Again;
  if (evidence === 'wrong' || evidence === 'open' || sure === 'guess') return Rating.Hard;
  if (evidence === 'partly') return Rating.Good;
  return seconds <= AT_ONCE ? Rating.Easy : Rating.Good;
}

/**
 * The review of a viewpoint after the answers of one sitting: one review with the mean of their ratings, rounded down.
 * Given the answers so far and the review before the sitting, it can be asked anew after each answer, so that whoever
 * stops in the middle loses nothing. An answer that was sure and wrong makes it `Again`, due the same day.
 * @param before the review before the sitting, if there was one
 */
export function reviewed(before: Review | undefined, sitting: readonly Timed[], now: Date): Review {
  const ratings = sitting.map(ratingOf);
  const isSureAndWrong = sitting.some(
    ({ answer }) => answer.sure === 'sure' && answer.given !== answer.right,
  );
  const mean = ratings.reduce((sum, rating) => sum + rating, 0) / Math.max(ratings.length, 1);
  const { card } = scheduler.next(cardOf(before, now), now, isSureAndWrong ? Rating.Again : gradeOf(mean));
  const due = isSureAndWrong ? soonAfter(now) : card.due;
  return reviewOf({ ...card, due }, now);
}

/** Viewpoints to meet again today: due now, or later on the same day in Japan. */
export function dueViewpoints(reviews: Reviews, now: Date): Viewpoint[] {
  return VIEWPOINTS.filter((viewpoint) => {
    const review = reviews[viewpoint];
    return review !== undefined && daysUntil(review.due, now) <= 0;
  });
}

/** Days in Japan from now until a time; negative where it is past. */
export function daysUntil(time: string, now: Date): number {
  return numberOf(dayOf(new Date(time))) - numberOf(dayOf(now));
}

/** Still the same day in Japan, late at night too. */
function soonAfter(now: Date): Date {
  const midnight = beginOf(dayNumbered(numberOf(dayOf(now)) + 1)).getTime();
  return new Date(Math.min(now.getTime() + SOON, midnight - 1));
}

const STATES = [State.New, State.Learning, State.Review, State.Relearning] as const;

function gradeOf(mean: number): Grade {
  if (mean >= 4) return Rating.Easy;
  if (mean >= 3) return Rating.Good;
  return mean >= 2 ? Rating.Hard : Rating.Again;
}

function cardOf(review: Review | undefined, now: Date): Card {
  if (review === undefined) return createEmptyCard(now);
  const { due, last, state, ...numbers } = review;
  // A clock that was set back must not make a card from the future.
  const reviewedAt = new Date(Math.min(Date.parse(last), now.getTime()));
  return { ...numbers, state: STATES[state], due: new Date(due), last_review: reviewedAt };
}

function reviewOf(card: Card, now: Date): Review {
  const { due, stability, difficulty, state, reps, lapses, learning_steps, scheduled_days } = card;
  return {
    due: due.toISOString(),
    last: now.toISOString(),
    stability,
    difficulty,
    state,
    reps,
    lapses,
    learning_steps,
    scheduled_days,
    elapsed_days: 0,
  };
}
