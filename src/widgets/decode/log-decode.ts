import { LogSteps } from '../exercise/log-steps.ts';

/** An exercise that opens an encoded value: a step a layer, then what it says. */
export class LogDecode extends LogSteps {}

customElements.define('log-decode', LogDecode);
