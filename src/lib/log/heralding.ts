import type { Gathering } from './gathering.ts';
import {
  firstScalar,
  gatherScalars,
  gatherTime,
  tried,
  type JsonFormat,
  type Places,
} from './json-format.ts';
import { JsonObject } from './json-object.ts';
import type { Credential } from './record.ts';

const PLACES: Places = [
  ['session', ['session_id']],
  ['source', ['source_ip', 'src_ip']],
  ['source-port', ['source_port', 'src_port']],
  ['destination', ['destination_ip', 'dest_ip']],
  ['destination-port', ['destination_port', 'dest_port']],
  ['protocol', ['protocol', 'proto']],
];

/**
 * Ended sessions of Heralding, which lets everybody try names and passwords (`log_session.json`;
 * heralding/reporting/file_logger.py of johnnykv/heralding), in UTC without saying so. A name is `null` where the protocol
 * has none (VNC), a password where it is not known; neither means that it was empty.
 */
export const heralding: JsonFormat = {
  format: 'heralding',
  knows: (object) =>
    object.has('session_id') && ['source_ip', 'auth_id', 'auth_attempts'].some((name) => object.has(name)),
  gather: gatherHeralding,
};

function gatherHeralding(gathered: Gathering, object: JsonObject): void {
  gatherScalars(gathered, object, PLACES);
  gatherTime(gathered, firstScalar(object, ['timestamp', '@timestamp']), 'utc');
  const attempts = object.list('auth_attempts').filter((attempt) => attempt instanceof JsonObject);
  gathered.credentials = (attempts.length > 0 ? attempts : [object]).flatMap(credentialsOf);
}

/** The name and the password of an attempt; none where neither is there at all. */
function credentialsOf(attempt: JsonObject): readonly Credential[] {
  if (!attempt.has('username') && !attempt.has('password')) return [];
  return [{ user: tried(attempt, 'username'), password: tried(attempt, 'password') }];
}
