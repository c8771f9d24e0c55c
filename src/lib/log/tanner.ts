import { formBody } from './form-body.ts';
import { gatherTarget, type Gathering } from './gathering.ts';
import { gatherHeaders } from './header-object.ts';
import { firstScalar, gatherScalars, gatherTime, type JsonFormat, type Places } from './json-format.ts';
import type { JsonObject } from './json-object.ts';

const PLACES: Places = [
  ['method', ['method']],
  ['status', ['status']],
  ['source', ['src_ip']],
  ['source-port', ['src_port']],
  ['destination', ['dest_ip']],
  ['destination-port', ['dest_port']],
  ['sensor', ['uuid']],
];
const PEER: Places = [
  ['source', ['ip']],
  ['source-port', ['port']],
];

/**
 * Requests as TANNER reports them (`tanner_report.json`; tanner/server.py of mushorg/tanner), UTC without saying so.
 * `user-agent` is `null` where none was sent. `status` is 200 whatever happened. A form is kept as an object, of any other
 * body nothing; `detection` names TANNER's page, not an attack, and is not read.
 */
export const tanner: JsonFormat = {
  format: 'tanner',
  knows: (object) =>
    object.text('method') !== null &&
    object.text('path') !== null &&
    (object.has('peer') || object.has('response_msg') || object.object('headers') !== null),
  gather: gatherTanner,
};

function gatherTanner(gathered: Gathering, object: JsonObject): void {
  gatherScalars(gathered, object, PLACES);
  const peer = object.object('peer');
  if (peer !== null) gatherScalars(gathered, peer, PEER);
  const path = object.scalar('path');
  if (path !== null) gatherTarget(gathered, object.text('method') ?? '', path);
  gatherHeaders(gathered, object.object('headers'));
  const form = object.object('post_data');
  const body = form === null ? object.scalar('post_data') : formBody(form);
  if (body !== null) gathered.fields.body = body;
  const message = object.object('response_msg')?.object('response')?.object('message') ?? null;
  const session = message?.scalar('sess_uuid') ?? null;
  if (session !== null) gathered.fields.session = session;
  gatherTime(gathered, firstScalar(object, ['timestamp', '@timestamp']), 'utc');
}
