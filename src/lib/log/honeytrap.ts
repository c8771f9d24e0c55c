import { part } from './field.ts';
import type { Gathering } from './gathering.ts';
import { undoHex } from './hex.ts';
import { firstScalar, gatherScalars, gatherTime, type JsonFormat, type Places } from './json-format.ts';
import type { JsonObject } from './json-object.ts';
import { opened } from './opened.ts';
import { gatherPayload } from './payload.ts';
import type { Field } from './record.ts';

const CONNECTION: Places = [
  ['source', ['remote_ip']],
  ['source-port', ['remote_port']],
  ['destination', ['local_ip']],
  ['destination-port', ['local_port']],
  ['protocol', ['protocol']],
];
/** As T-Pot names them. */
const RENAMED: Places = [
  ['source', ['src_ip']],
  ['source-port', ['src_port']],
  ['destination', ['dest_ip']],
  ['destination-port', ['dest_port']],
];
const NOWHERE = '0.0.0.0';
const NEVER = '1970-01-01T00:00:00Z';

/**
 * Connections to any port nobody else serves (`attackers.json`; src/modules/htm_logJSON.c of armedpot/honeytrap, not the
 * DutchSec program of that name), with the first bytes in hexadecimal; no bytes where the port was only tried. Its records
 * about itself, from 0.0.0.0 in 1970, get neither a time nor a source.
 */
export const honeytrap: JsonFormat = {
  format: 'honeytrap',
  // The front of a cut line has `is_virtual` only.
  knows: (object) => object.object('attack_connection') !== null || object.has('is_virtual'),
  gather: gatherHoneytrap,
};

function gatherHoneytrap(gathered: Gathering, object: JsonObject): void {
  const connection = object.object('attack_connection');
  gatherScalars(gathered, object, RENAMED);
  if (connection !== null) gatherScalars(gathered, connection, CONNECTION);
  const { source } = gathered.fields;
  const time = firstScalar(object, ['start_time', '@timestamp', 'timestamp']);
  if (source?.value === NOWHERE) forget(gathered);
  else if (time?.value !== NEVER) gatherTime(gathered, time, 'utc');
  const hex = connection?.object('payload')?.scalar('data_hex') ?? null;
  if (hex !== null) gatherPayload(gathered, bytesOf(hex));
}

/** `gatherScalars` has taken them; a record of the program about itself has no ends. */
function forget({ fields }: Gathering): void {
  delete fields.source;
  delete fields['source-port'];
  delete fields.destination;
  delete fields['destination-port'];
}

/** The bytes; of a line that was cut inside them, those that are whole. */
function bytesOf(hex: Field): Field {
  const length = hex.value?.length ?? 0;
  const whole = part(hex, 0, length - (length % 2));
  return opened(whole, undoHex(whole.value ?? ''));
}
