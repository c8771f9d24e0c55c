import type {
  Expected,
  Field,
  FieldName,
  Format,
  Header,
  Instant,
  LogRecord,
  Pair,
  Stopped,
} from './record.ts';
import { requestLine } from './request-line.ts';

/** What has been read of a line so far. */
export interface Gathering {
  readonly raw: string;
  readonly fields: Partial<Record<FieldName, Field>>;
  instant: Instant | null;
  query: readonly Pair[];
  headers: readonly Header[];
}

export function gathering(raw: string): Gathering {
  return { raw, fields: {}, instant: null, query: [], headers: [] };
}

/** Adds the request line and its parts. */
export function gatherRequest(gathered: Gathering, request: Field): void {
  const { fields, query } = requestLine(request);
  Object.assign(gathered.fields, { request }, fields);
  gathered.query = query;
}

/** The line was read to its end. */
export function finish(gathered: Gathering, format: Format): LogRecord {
  return { ok: true, format, ...gathered };
}

/** The line stopped making sense at `stoppedAt`. */
export function stop(
  gathered: Gathering,
  format: Format | null,
  stoppedAt: number,
  expected: Expected,
): Stopped {
  return { ok: false, format, ...gathered, stoppedAt, expected };
}
