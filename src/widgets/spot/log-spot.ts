import { LogExercise } from '../exercise/log-exercise.ts';

/** An exercise that asks for the evidence only. */
export class LogSpot extends LogExercise {}

customElements.define('log-spot', LogSpot);
