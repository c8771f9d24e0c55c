import type { DataPath, Mistake } from './mistake.ts';

/** A place in a text, both counted from 1; columns in UTF-16 code units, as editors count. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A mistake in a file of `content/` or `exercises/`, with its place. */
export interface Finding extends Place {
  readonly path: string;
  /** The way to the value, dotted (`parts.2.why.ja`); empty where the file as a whole is meant. */
  readonly at: string;
  readonly found: string;
  readonly expected: string;
  readonly help?: string;
}

/** The mistake as a finding at a place. */
export function findingAt(path: string, { line, column }: Place, mistake: Mistake): Finding {
  const { found, expected, help } = mistake;
  return {
    path,
    line,
    column,
    at: dotted(mistake.path),
    found,
    expected,
    ...(help === undefined ? {} : { help }),
  };
}

/** `exercises/ua/sqlmap.yaml:14:13 verdict: found "scan"; expected one of ordinary, …`: the form editors make a link of. */
export function formatFinding({ path, line, column, at, found, expected, help }: Finding): string {
  const subject = at === '' ? '' : ` ${at}:`;
  const advice = help === undefined ? '' : ` (${help})`;
  return `${path}:${line}:${column}${subject} found ${found}; expected ${expected}${advice}`;
}

/** The order in which findings are shown: by file, then down the file. */
export function byPlace(a: Finding, b: Finding): number {
  return compare(a.path, b.path) || a.line - b.line || a.column - b.column || compare(a.at, b.at);
}

function dotted(path: DataPath): string {
  return path.join('.');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
