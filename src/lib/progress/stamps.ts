import { entryOf, type Progress } from './progress.ts';

/** How far a learner is with one viewpoint, in exercises. */
export interface Stamp {
  readonly right: number;
  readonly total: number;
  /** Every exercise was right at least once; a viewpoint without exercises has no stamp to give. */
  readonly stamped: boolean;
}

/** One page of the stamp book, from the ids of each viewpoint's exercises. */
export function stamps(
  progress: Progress,
  idsByViewpoint: Readonly<Record<string, readonly string[]>>,
): Record<string, Stamp> {
  return Object.fromEntries(
    Object.entries(idsByViewpoint).map(([viewpoint, ids]) => [viewpoint, stamp(progress, ids)]),
  );
}

function stamp(progress: Progress, ids: readonly string[]): Stamp {
  const total = ids.length;
  const right = ids.filter((id) => entryOf(progress, id)?.best === 'right').length;
  return { right, total, stamped: total > 0 && right === total };
}
