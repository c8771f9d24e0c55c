import type { Viewpoint } from '../lib/viewpoint/viewpoint.ts';

/** A viewpoint as a link, with what its stamp follows. */
export interface SealLink {
  readonly viewpoint: Viewpoint;
  readonly glyph: string;
  readonly ask: string;
  readonly name: string;
  readonly href: string;
  /** Ids of its exercises. */
  readonly exercises: readonly string[];
}
