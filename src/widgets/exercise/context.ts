import type { Viewpoint } from '../../lib/viewpoint/viewpoint.ts';

/** What an exercise needs to know of the page it stands on. */
export interface ExerciseContext {
  /** Level of its question among the page's headings. */
  readonly heading: 'h1' | 'h2' | 'h3';
  readonly glyph: string;
  readonly seals: Readonly<Record<Viewpoint, string>>;
  /** Whether its line can be switched to other programs' logs. */
  readonly logs?: boolean;
  /** Its permanent address. */
  readonly href: string;
  /** What it is called, where that is not its id. */
  readonly name?: string;
  /** Where its viewpoint is taught. */
  readonly viewpointHref: string;
  /** Where to go on, if anywhere. */
  readonly next: string | null;
  /** Where the same question has another line, if anywhere. */
  readonly other?: string | null;
}

const BELOW = { h1: 'h2', h2: 'h3', h3: 'h4' } as const;

/** Headings inside an exercise stand one level below its question. */
export function partHeading(heading: ExerciseContext['heading']): 'h2' | 'h3' | 'h4' {
  return BELOW[heading];
}
