/** Why the parts are not those of the command: what stands over, or is not there, at a place in the command. */
export interface Fault {
  readonly kind: 'absent' | 'left-over';
  /** Which part does not follow, or is the first after what was left over; the count of parts at the end. */
  readonly part: number;
  /** What was left over; for an absent part, the rest of the command that it should stand in. */
  readonly text: string;
  /** Where that begins, in UTF-16 code units. */
  readonly at: number;
}

/** What a shell puts between two commands: `;`, `&&`, `||`, `|`, `&` and blanks. */
const BETWEEN = /^[\s;&|]*$/;

/**
 * The first thing that keeps the parts from being the whole command in order; `null` where they are. Only what joins
 * commands may stand between them, so that no piece of a command goes unexplained.
 */
export function faultOf(command: string, parts: readonly string[]): Fault | null {
  let at = 0;
  for (const [part, text] of parts.entries()) {
    const found = command.indexOf(text, at);
    if (found === -1) return { kind: 'absent', part, text: command.slice(at), at };
    const between = command.slice(at, found);
    if (!BETWEEN.test(between)) return { kind: 'left-over', part, text: between, at };
    at = found + text.length;
  }
  const rest = command.slice(at);
  return BETWEEN.test(rest) ? null : { kind: 'left-over', part: parts.length, text: rest, at };
}
