import { LogSteps } from '../exercise/log-steps.ts';

/** An exercise that asks one question after the other about an excerpt. */
export class LogCase extends LogSteps {}

customElements.define('log-case', LogCase);
