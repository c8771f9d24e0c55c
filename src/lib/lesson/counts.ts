/** One line to be counted: what it is counted under, and who sent it (`null` where the log does not say). */
export interface Counted {
  readonly under: string;
  readonly source: string | null;
}

/** One row of a table of counts. */
export interface CountRow {
  readonly under: string;
  /** How many lines. */
  readonly lines: number;
  /** How many different sources sent them; lines without a source add none. */
  readonly sources: number;
}

/** A table of counts, the most lines first; rows of like count stand in the order in which they first came. */
export function countsOf(counted: Iterable<Counted>): readonly CountRow[] {
  const groups = new Map<string, (string | null)[]>();
  for (const { under, source } of counted) {
    const group = groups.get(under);
    if (group) group.push(source);
    else groups.set(under, [source]);
  }
  const rows = [...groups].map(([under, senders]) => ({
    under,
    lines: senders.length,
    sources: new Set(senders.filter((sender) => sender !== null)).size,
  }));
  return rows.sort((a, b) => b.lines - a.lines);
}

/** The same rows, those with the most sources first; rows of like number keep their order. */
export function bySources(rows: readonly CountRow[]): readonly CountRow[] {
  return [...rows].sort((a, b) => b.sources - a.sources);
}
