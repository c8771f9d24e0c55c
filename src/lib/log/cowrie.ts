import type { Gathering } from './gathering.ts';
import {
  firstScalar,
  gatherScalars,
  gatherTime,
  tried,
  type JsonFormat,
  type Places,
} from './json-format.ts';
import type { JsonObject } from './json-object.ts';
import { opened } from './opened.ts';
import { gatherPayload, isHttp } from './payload.ts';
import { undoPythonQuote } from './python-quote.ts';

const PLACES: Places = [
  ['event', ['eventid']],
  ['session', ['session']],
  ['source', ['src_ip']],
  ['source-port', ['src_port']],
  ['destination', ['dst_ip', 'dest_ip']],
  ['destination-port', ['dst_port', 'dest_port']],
  ['protocol', ['protocol']],
  ['sensor', ['sensor']],
  ['command', ['input']],
  ['url', ['url']],
];

/**
 * Events of Cowrie, SSH and Telnet (`cowrie.json`; docs/OUTPUT.rst and src/cowrie/core/eventids.py of cowrie/cowrie): one
 * visit is many lines with the same `session`. `message` is for people and not read: it may be `[]`, and in `[root/a/b]`
 * nobody can tell where the name ends. Old files have ports only on `session.connect`, new ones on every line; of
 * `direct-tcpip` the destination is the one the visitor asked for, which may be a host name.
 */
export const cowrie: JsonFormat = {
  format: 'cowrie',
  knows(object) {
    const event = object.text('eventid');
    if (event !== null) return event.startsWith('cowrie.');
    // The front of a cut line: `eventid` stands late since 2026.
    return /^[0-9a-f]{12}$/.test(object.text('session') ?? '') && object.has('protocol');
  },
  gather: gatherCowrie,
};

function gatherCowrie(gathered: Gathering, object: JsonObject): void {
  gatherScalars(gathered, object, PLACES);
  gatherTime(gathered, firstScalar(object, ['timestamp', '@timestamp']), 'utc');
  gatherLogin(gathered, object);
  gatherVersion(gathered, object);
  const data = object.scalar('data');
  if (data !== null) gatherPayload(gathered, opened(data, undoPythonQuote(data.value ?? '')));
}

/** A login with a key has a name and no password. */
function gatherLogin(gathered: Gathering, object: JsonObject): void {
  const [user, password] = [tried(object, 'username'), tried(object, 'password')];
  if (user !== null || password !== null) gathered.credentials = [{ user, password }];
}

/** What the program of the visitor calls itself; one that speaks HTTP to port 22 has sent a request line instead. */
function gatherVersion(gathered: Gathering, object: JsonObject): void {
  if (object.text('eventid') !== 'cowrie.client.version') return;
  const version = object.scalar('version');
  if (version === null) return;
  if (isHttp(version.value ?? '')) gatherPayload(gathered, version);
  else gathered.fields['user-agent'] = version;
}
