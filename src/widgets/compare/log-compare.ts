import { LogExercise } from '../exercise/log-exercise.ts';

/** An exercise that tells twins apart: a verdict for each, and the part in which they differ. */
export class LogCompare extends LogExercise {}

customElements.define('log-compare', LogCompare);
