/**
 * Worst to best. `verdict-only` is right for the wrong reason, and stands below `evidence-only`: one verdict in four
 * can be guessed, the part that decides has to be read. Where nothing can be pointed at, an answer is right or wrong.
 */
export const OUTCOMES = ['wrong', 'verdict-only', 'evidence-only', 'right'] as const;
export type Outcome = (typeof OUTCOMES)[number];
