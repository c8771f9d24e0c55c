/** The way to a value in parsed data: `['parts', 2, 'why', 'ja']`. */
export type DataPath = readonly (string | number)[];

/** Something wrong with one value, not yet tied to a place in a file. */
export interface Mistake {
  readonly path: DataPath;
  /** What stands there, short; see `quote`. */
  readonly found: string;
  readonly expected: string;
  /** What to do about it, where that is not plain from `expected`. */
  readonly help?: string;
  /** Offset into the (string) value of the first character meant, in UTF-16 code units. */
  readonly offset?: number;
  /** The key is meant, not the value under it. */
  readonly onKey?: boolean;
}
