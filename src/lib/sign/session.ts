import { textIn } from '../log/field.ts';
import type { Format, Reading } from '../log/record.ts';
import type { Judged } from './judge.ts';
import { verdictOfAll, type Verdict } from './verdict.ts';

/** What one visitor did in one sitting, as a honeypot that counts sessions has logged it (Cowrie, Heralding, TANNER …). */
export interface Session {
  readonly id: string;
  readonly format: Format;
  readonly source: string | null;
  /** Milliseconds since 1970 of its first and last line; `null` where no line of it names a moment. */
  readonly from: number | null;
  readonly to: number | null;
  readonly records: number;
  /** How many names and passwords were tried, how many commands were given. */
  readonly credentials: number;
  readonly commands: number;
  readonly verdict: Verdict;
}

/** Cowrie logs a command again when it fails or succeeds. */
const REPEATED: ReadonlySet<string> = new Set(['cowrie.command.failed', 'cowrie.command.success']);

/**
 * Collects judged lines into sessions. A session may begin or end outside of the log, and its lines may stand apart in it;
 * what it was for is the highest step of the ladder that any line reached.
 */
export class Sessions {
  readonly #sessions = new Map<string, Session>();

  /** Takes a line; one without a session is nobody's. */
  add({ reading, verdict }: Judged): void {
    const id = textIn(reading.fields.session);
    if (id === null || reading.format === null) return;
    const key = `${reading.format} ${id}`;
    const known = this.#sessions.get(key) ?? begun(id, reading.format);
    this.#sessions.set(key, continued(known, reading, verdict));
  }

  /** The sessions, in the order in which their first lines came. */
  all(): readonly Session[] {
    return [...this.#sessions.values()];
  }
}

function begun(id: string, format: Format): Session {
  const verdict = verdictOfAll([]);
  return { id, format, source: null, from: null, to: null, records: 0, credentials: 0, commands: 0, verdict };
}

function continued(session: Session, reading: Reading, verdict: Verdict): Session {
  const { fields, instant, credentials } = reading;
  const moments = [session.from, session.to, instant?.utc ?? null].filter((moment) => moment !== null);
  const isCommand = textIn(fields.command) !== null && !REPEATED.has(textIn(fields.event) ?? '');
  return {
    ...session,
    source: session.source ?? textIn(fields.source),
    from: moments.length === 0 ? null : Math.min(...moments),
    to: moments.length === 0 ? null : Math.max(...moments),
    records: session.records + 1,
    credentials: session.credentials + credentials.length,
    commands: session.commands + (isCommand ? 1 : 0),
    verdict: session.records === 0 ? verdict : verdictOfAll([session.verdict, verdict]),
  };
}
