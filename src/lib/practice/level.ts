import type { DrillAnswer } from '../progress/progress.ts';
import type { Viewpoint } from '../viewpoint/viewpoint.ts';

/** How hard a line is made: by less help, by more that can be confused (`research/learning.md` §1, Secure Code Warrior). */
export interface Level {
  readonly help: 'worked' | 'seals' | 'bare';
  /** Verdicts offered, the right one among them. */
  readonly options: number;
  /** Decoys that can be picked, at most. */
  readonly decoys: number;
}

/** From the easiest. */
export const LEVELS: readonly [Level, ...Level[]] = [
  { help: 'worked', options: 3, decoys: 1 },
  { help: 'seals', options: 3, decoys: 2 },
  { help: 'seals', options: 4, decoys: 2 },
  { help: 'bare', options: 4, decoys: 3 },
  { help: 'bare', options: 5, decoys: 4 },
];

/** The level of a set that is the same for everybody. */
export const FIXED_STEP = 2;

/** So many answers are looked at before a level falls; a rise needs fewer. */
const WINDOW = 5;
const TO_RISE = 3;
/** Below this mean of a whole window, help comes back. */
const TOO_HARD = 0.4;
/** Answers on any viewpoint that show somebody who needs no worked lines any more. */
const EXPERT = { answers: 20, mean: 0.8 };

/**
 * The step of the next line on a viewpoint, an index into `LEVELS`. Three right in a row, or four of five, lead one step
 * up; a window of five that went badly leads one step down, and every step begins a new window: it falls gently. Who is
 * accurate elsewhere begins above the worked lines, for help that is not needed hinders (expertise reversal,
 * Kalyuga 2003).
 * @param answers on all viewpoints, oldest first
 */
export function stepOf(answers: readonly DrillAnswer[], viewpoint: Viewpoint): number {
  let step = isExpert(answers.filter((answer) => answer.viewpoint !== viewpoint)) ? 1 : 0;
  let window: number[] = [];
  for (const answer of answers) {
    if (answer.viewpoint !== viewpoint) continue;
    window = [...window, credit(answer)].slice(-WINDOW);
    const change = changeAfter(window);
    if (change === 0) continue;
    const next = Math.min(Math.max(step + change, 0), LEVELS.length - 1);
    if (next !== step) window = [];
    step = next;
  }
  return step;
}

export function levelAt(step: number): Level {
  return LEVELS[Math.min(Math.max(step, 0), LEVELS.length - 1)] ?? LEVELS[0];
}

function changeAfter(window: readonly number[]): -1 | 0 | 1 {
  const lastOnes = window.slice(-TO_RISE);
  const isFull = window.length === WINDOW;
  if (lastOnes.length === TO_RISE && lastOnes.every((each) => each === 1)) return 1;
  if (isFull && sum(window) >= WINDOW - 1) return 1;
  return isFull && sum(window) < TOO_HARD * WINDOW ? -1 : 0;
}

/** What an answer is worth: a right verdict for the wrong reason is half of one, a lucky guess too. */
function credit({ right, given, evidence, sure }: DrillAnswer): number {
  if (given !== right) return 0;
  return evidence === 'right' && sure !== 'guess' ? 1 : 0.5;
}

function isExpert(answers: readonly DrillAnswer[]): boolean {
  const last = answers.slice(-EXPERT.answers);
  return last.length === EXPERT.answers && sum(last.map(credit)) >= EXPERT.mean * EXPERT.answers;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
