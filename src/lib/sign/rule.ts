import type { Viewpoint } from '../viewpoint/viewpoint.ts';
import type { Flag } from './flag.ts';
import type { Certainty, Intent } from './intent.ts';
import type { Site } from './site.ts';

/** One thing that must hold for a sign to be there. */
export interface Condition {
  readonly in: Site;
  /** A regular expression, case ignored unless `exact`, `.` also for line ends. Absent: that a text is there is enough. */
  readonly pattern?: string | undefined;
  readonly exact?: boolean | undefined;
  /** `written`: as sent; `decoded`: only behind at least one encoding; `any` where nothing is said. */
  readonly layer?: 'any' | 'written' | 'decoded' | undefined;
  /** The pattern must not be found there. */
  readonly not?: boolean | undefined;
  /** The log has no such text, or an empty one. */
  readonly absent?: boolean | undefined;
}

/** What the program needs of a sign; the rest of its file is for people. */
export interface Rule {
  readonly id: string;
  readonly viewpoint: Viewpoint;
  /** All must hold; the first is the evidence that is shown. */
  readonly where: readonly Condition[];
  /** `null`: it is evidence, and says by itself nothing about the intent. */
  readonly intent: Intent | null;
  readonly flags: readonly Flag[];
  readonly certainty: Certainty;
}

/** How a pattern becomes a regular expression, here and in every check of it. */
export function expressionOf({ pattern = '', exact = false }: Pick<Condition, 'pattern' | 'exact'>): RegExp {
  return new RegExp(pattern, exact ? 's' : 'is');
}
