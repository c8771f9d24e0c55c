import type {
  Credential,
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
import { requestLine, targetParts } from './request-line.ts';

/** What has been read of a line so far. */
export interface Gathering {
  readonly raw: string;
  readonly fields: Partial<Record<FieldName, Field>>;
  instant: Instant | null;
  query: readonly Pair[];
  headers: readonly Header[];
  credentials: readonly Credential[];
}

export function gathering(raw: string): Gathering {
  return { raw, fields: {}, instant: null, query: [], headers: [], credentials: [] };
}

/** Adds the request line and its parts. */
export function gatherRequest(gathered: Gathering, request: Field): void {
  const { fields, query } = requestLine(request);
  Object.assign(gathered.fields, { request }, fields);
  gathered.query = query;
}

/** Adds a target that the log has without the line it stood in; `CONNECT` asks for a host, not for a path. */
export function gatherTarget(gathered: Gathering, method: string, target: Field): void {
  const { fields, query } = targetParts(target, method, 0, target.value?.length ?? 0);
  Object.assign(gathered.fields, fields);
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
