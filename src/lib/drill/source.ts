import type { Intent } from '../sign/intent.ts';

/** A line or request from which a drill may be made, as it stands in a file or came out of a generator. */
export interface Source {
  readonly key: string;
  /** Whose it is: the id of a sign, the name of a generator. */
  readonly owner: string;
  readonly text: string;
  /** What it should be; whether it is, is known when the drill is made (`from-source.ts`). */
  readonly intent: Intent;
  /** The sign to tell of. */
  readonly sign: string | null;
  /** The sign for which a hasty search takes it. */
  readonly near: string | null;
  /** What it looks like, whoever came and when (`look.ts`). */
  readonly look: string;
}
