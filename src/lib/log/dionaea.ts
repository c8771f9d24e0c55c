import type { Gathering } from './gathering.ts';
import { joined, type Piece } from './joined.ts';
import { firstScalar, gatherScalars, gatherTime, type JsonFormat, type Places } from './json-format.ts';
import { isScalar, JsonObject, type JsonValue } from './json-object.ts';
import type { Field } from './record.ts';

const PLACES: Places = [
  ['source', ['src_ip']],
  ['source-port', ['src_port']],
  ['destination', ['dst_ip', 'dest_ip']],
  ['destination-port', ['dst_port', 'dest_port']],
];
const CONNECTION: Places = [
  ['protocol', ['protocol']],
  ['event', ['type']],
];

/**
 * Ended connections of Dionaea (`dionaea.json`; modules/python/dionaea/log_json.py of DinoTools/dionaea), UTC without
 * saying so. `type` is `accept` for one that came in; of `connect` the honeypot was the one who called. Of HTTP it says only
 * that somebody came.
 */
export const dionaea: JsonFormat = {
  format: 'dionaea',
  knows(object) {
    const connection = object.object('connection');
    return connection !== null && (connection.has('transport') || connection.has('protocol'));
  },
  gather: gatherDionaea,
};

function gatherDionaea(gathered: Gathering, object: JsonObject): void {
  gatherScalars(gathered, object, PLACES);
  const connection = object.object('connection');
  if (connection !== null) gatherScalars(gathered, connection, CONNECTION);
  gatherTime(gathered, firstScalar(object, ['timestamp', '@timestamp']), 'utc');
  gathered.credentials = rowsOf(object.value('credentials'), 'username', 'password').map(
    ([user, password]) => ({ user, password }),
  );
  const command = commandsOf(object.object('ftp')?.value('commands') ?? null);
  if (command !== null) gathered.fields.command = command;
}

type Row = readonly [Field | null, Field | null];

/**
 * The rows of a table with two columns: an object of two lists that belong together by place, or, with `flat_data` off, a
 * list of objects.
 */
function rowsOf(table: JsonValue | null, left: string, right: string): readonly Row[] {
  if (table instanceof JsonObject) {
    const [lefts, rights] = [table.list(left), table.list(right)];
    const length = Math.max(lefts.length, rights.length);
    return Array.from({ length }, (_, i) => [scalar(lefts[i]), scalar(rights[i])]);
  }
  if (table === null || isScalar(table)) return [];
  return table
    .filter((row) => row instanceof JsonObject)
    .map((row) => [scalar(row.value(left)), scalar(row.value(right))]);
}

function scalar(value: JsonValue | null | undefined): Field | null {
  return isScalar(value) && value.value !== null ? value : null;
}

/** The commands of an FTP session, a line each. Their arguments stand in front of them, so that only the words lead back. */
function commandsOf(table: JsonValue | null): Field | null {
  const rows = rowsOf(table, 'command', 'arguments');
  const lines = rows.map(([command, argument]): readonly Piece[] =>
    [command, argument].filter(isScalar).filter(({ value }) => value !== ''),
  );
  return joined(withSigns(lines));
}

function withSigns(lines: readonly (readonly Piece[])[]): readonly Piece[] {
  return lines.flatMap((words, i) => [
    ...(i > 0 ? ['\n'] : []),
    ...words.flatMap((word, j) => (j > 0 ? [' ', word] : [word])),
  ]);
}
