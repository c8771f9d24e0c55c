import type { IntentLabels } from '../exercise/exercise-rules.ts';
import type { KnownAgents } from '../sign/agent.ts';
import type { IntentSheet } from '../sign/intent-schema.ts';
import type { Intent } from '../sign/intent.ts';
import type { Judge } from '../sign/judge.ts';
import type { Sign } from '../sign/sign-schema.ts';
import type { Frame, Remark, Shapes } from './words-schema.ts';

/** Everything a drill is made from. */
export interface Knowledge {
  readonly judge: Judge;
  readonly agents: KnownAgents;
  readonly signs: readonly Sign[];
  /** The same by id. */
  readonly signById: ReadonlyMap<string, Sign>;
  readonly intents: Readonly<Record<Intent, IntentSheet>>;
  readonly frame: Frame;
  readonly shapes: Shapes;
  /** The words for the verdicts, which a first hint must not give away. */
  readonly labels: IntentLabels;
  readonly remarks: readonly Remark[];
}
