import type { Intent } from './intent.ts';

/**
 * Intents that call for no answer of yours: what any site sees all day. The rest wants something of this machine. "Cannot
 * tell" is among them: to call such a line an attack is a false alarm, too.
 */
export const CALM: readonly Intent[] = ['ordinary', 'crawler', 'research-scanner', 'discovery', 'unknown'];

export function isCalm(intent: Intent): boolean {
  return CALM.includes(intent);
}
