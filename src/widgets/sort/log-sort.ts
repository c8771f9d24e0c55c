import { LogExercise } from '../exercise/log-exercise.ts';

/** An exercise that puts lines into classes: a question a line. */
export class LogSort extends LogExercise {}

customElements.define('log-sort', LogSort);
