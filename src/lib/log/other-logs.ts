import { read } from './detect.ts';
import { PROGRAMS, writtenAs, type Program } from './written-as.ts';

/** One line, and the programs that write it so. */
export interface LoggedBy {
  readonly programs: readonly Program[];
  readonly raw: string;
}

export interface OtherLogs {
  /** The programs that write the line itself; none where it is of another. */
  readonly same: readonly Program[];
  /** What the others write of the same request, as far as it can be known. */
  readonly others: readonly LoggedBy[];
}

/** The same request in the logs of the programs that the line is not of. */
export function otherLogs(raw: string): OtherLogs {
  const reading = read(raw);
  const lines = new Map<string, Program[]>();
  for (const program of PROGRAMS) {
    const written = writtenAs(reading, program);
    if (written !== null) lines.set(written, [...(lines.get(written) ?? []), program]);
  }
  const same = lines.get(raw.trim()) ?? [];
  lines.delete(raw.trim());
  return { same, others: [...lines].map(([line, programs]) => ({ programs, raw: line })) };
}
