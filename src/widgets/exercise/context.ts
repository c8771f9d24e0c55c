import type { Viewpoint } from '../../lib/viewpoint/viewpoint.ts';

/** What an exercise needs to know of the page it stands on. */
export interface ExerciseContext {
  /** Level of its question among the page's headings. */
  readonly heading: 'h1' | 'h2' | 'h3';
  readonly glyph: string;
  readonly seals: Readonly<Record<Viewpoint, string>>;
  /** Its permanent address. */
  readonly href: string;
  /** Where its viewpoint is taught. */
  readonly viewpointHref: string;
  /** Where to go on, if anywhere. */
  readonly next: string | null;
}
