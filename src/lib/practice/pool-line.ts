import type { Intent } from '../sign/intent.ts';
import type { Viewpoint } from '../viewpoint/viewpoint.ts';

/** A line that can be practised, as far as choosing it goes. */
export interface PoolLine {
  /** Its permanent key: of a drill, or the id of an exercise. */
  readonly id: string;
  readonly viewpoint: Viewpoint;
  readonly verdict: Intent;
  /** The sign that decides it. */
  readonly sign: string | null;
  /** An exercise of a lesson: it comes back where it was got wrong, and is no unseen line otherwise. */
  readonly exercise: boolean;
}
