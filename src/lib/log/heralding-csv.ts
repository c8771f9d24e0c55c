import { plain } from './field.ts';
import { finish, gathering, stop, type Gathering } from './gathering.ts';
import { LayerDraft } from './layer-draft.ts';
import type { Layer } from './layer.ts';
import { opened } from './opened.ts';
import type { Field, FieldName, Reading } from './record.ts';
import { readTime } from './time.ts';

/** The columns by how many there are: of today's auth.csv, of T-Pot's, of session.csv, of the one in the old README. */
const COLUMNS = [
  'timestamp,auth_id,session_id,source_ip,source_port,destination_ip,destination_port,protocol,username,password,password_hash',
  'timestamp,auth_id,session_id,source_ip,source_port,destination_ip,destination_port,protocol,username,password',
  'timestamp,duration,session_id,source_ip,source_port,destination_ip,destination_port,protocol,num_auth_attempts',
  'timestamp,auth_id,session_id,source_ip,source_port,destination_port,protocol,username,password',
].map((line) => line.split(','));
const NAMES = new Map<string, FieldName>([
  ['timestamp', 'time'],
  ['session_id', 'session'],
  ['source_ip', 'source'],
  ['src_ip', 'source'],
  ['source_port', 'source-port'],
  ['src_port', 'source-port'],
  ['destination_ip', 'destination'],
  ['dest_ip', 'destination'],
  ['destination_port', 'destination-port'],
  ['dest_port', 'destination-port'],
  ['protocol', 'protocol'],
  ['proto', 'protocol'],
]);
const HEADER = /^timestamp,(?:auth_id|duration),session_id,[\w,]{1,300}$/;
// A time and an id; of session.csv a number of seconds and an id.
const ROW = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(?:\.\d{1,6})?,(?:\d{1,9},)?[0-9a-f]{8}-[0-9a-f-]{27},/;
const UUID = /^[0-9a-f]{8}-/;

/** The columns that the header line of a Heralding table names; `null` where the line is none. */
export function csvColumns(line: string): readonly string[] | null {
  return HEADER.test(line) ? line.split(',') : null;
}

/**
 * Reads `[start, end)` as a row of the tables of Heralding (`auth.csv`, `session.csv`; heralding/reporting/file_logger.py of
 * johnnykv/heralding) with these columns, or without them as one of those it has had. The times are UTC; quotes are as
 * Python's csv writes them (RFC 4180). The header line is a record with nothing but `extra`. `null` where it is neither.
 */
export function readHeraldingCsv(
  raw: string,
  start: number,
  end: number,
  columns?: readonly string[],
): Reading | null {
  // Spares all other lines the trouble: a year and a dash, or the first word of the header.
  const isPossible = raw.charCodeAt(start + 4) === 0x2d || raw.startsWith('timestamp,', start);
  if (!isPossible) return null;
  const line = raw.slice(start, end);
  const gathered = gathering(raw);
  if (csvColumns(line) !== null) {
    gathered.fields.extra = plain(raw, start, end);
    return finish(gathered, 'heralding');
  }
  if (!ROW.test(line)) return null;
  const { cells, closed } = cellsOf(raw, start, end);
  gatherRow(gathered, cells, columns ?? columnsFor(cells));
  return closed ? finish(gathered, 'heralding') : stop(gathered, 'heralding', end, 'closing-quote');
}

/** The table that a row without a header is of: of those with as many columns the one whose second is of the same kind. */
function columnsFor(cells: readonly Field[]): readonly string[] {
  const second = UUID.test(cells[1]?.value ?? '') ? 'auth_id' : 'duration';
  const same = COLUMNS.filter((columns) => columns[1] === second);
  return same.find(({ length }) => length <= cells.length) ?? same[0] ?? [];
}

function gatherRow(gathered: Gathering, cells: readonly Field[], columns: readonly string[]): void {
  const { fields } = gathered;
  const cell = (name: string): Field | null => cells[columns.indexOf(name)] ?? null;
  for (const [i, column] of columns.entries()) {
    const [name, field] = [NAMES.get(column), cells[i]];
    if (name !== undefined && field !== undefined) fields[name] = field;
  }
  gathered.instant = readTime(fields.time?.value ?? '', 'utc')?.instant ?? null;
  const [user, password] = [cell('username'), cell('password')];
  if (user !== null || password !== null) gathered.credentials = [{ user, password }];
}

/** The cells of a row, and whether the last has its closing quote. */
function cellsOf(raw: string, start: number, end: number): { cells: readonly Field[]; closed: boolean } {
  const cells: Field[] = [];
  let closed = true;
  for (let at = start; at <= end;) {
    if (raw[at] !== '"' || at === end) {
      const comma = raw.indexOf(',', at);
      const cellEnd = comma < 0 ? end : Math.min(comma, end);
      cells.push(plain(raw, at, cellEnd));
      at = cellEnd + 1;
      continue;
    }
    const quote = closingQuote(raw, at, end);
    closed = quote < end;
    const inner = plain(raw, at + 1, quote);
    cells.push(opened(inner, undoDoubledQuotes(inner.value ?? '')));
    const comma = raw.indexOf(',', quote);
    at = comma < 0 || comma >= end ? end + 1 : comma + 1;
  }
  return { cells, closed };
}

/** Where the quoted cell that opens at `at` closes; `end` where it does not. */
function closingQuote(raw: string, at: number, end: number): number {
  for (let quote = raw.indexOf('"', at + 1); quote >= 0 && quote < end; quote = raw.indexOf('"', quote + 2)) {
    if (raw[quote + 1] !== '"' || quote + 1 === end) return quote;
  }
  return end;
}

function undoDoubledQuotes(text: string): Layer | null {
  if (!text.includes('""')) return null;
  const draft = new LayerDraft(text);
  let kept = 0;
  for (let at = text.indexOf('""'); at >= 0; at = text.indexOf('""', at + 2)) {
    draft.keep(kept, at);
    draft.write('"', at, at + 2);
    kept = at + 2;
  }
  draft.keep(kept, text.length);
  return draft.layer('log-escape', text.length);
}
