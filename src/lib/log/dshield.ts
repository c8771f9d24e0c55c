import { gatherTarget, type Gathering } from './gathering.ts';
import { gatherHeaders } from './header-object.ts';
import { gatherScalars, gatherTime, type JsonFormat, type Places } from './json-format.ts';
import { isList, type JsonObject } from './json-object.ts';
import { nothing } from './opened.ts';
import type { Field } from './record.ts';

const PLACES: Places = [
  ['source', ['sip']],
  ['destination', ['dip']],
  ['method', ['method']],
  ['version', ['version']],
  ['body', ['data']],
];

/**
 * Requests to the web honeypot of a DShield sensor (`webhoneypot.json`; srv/web/isc_agent/agent.py of DShield-ISC/dshield).
 * `time` is the clock on the sensor's wall, so no moment is known. Old versions left the query out of `url`. `useragent` is
 * a list, or `""` where none was sent, or (newer) the text itself. `response_id` and `signature_id` say what the honeypot
 * chose to answer, nothing about the visitor.
 */
export const dshield: JsonFormat = {
  format: 'dshield',
  knows: (object) => object.has('sip') && (object.has('dip') || object.has('url') || object.has('useragent')),
  gather: gatherDshield,
};

function gatherDshield(gathered: Gathering, object: JsonObject): void {
  gatherScalars(gathered, object, PLACES);
  if (gathered.fields.body?.value === null) delete gathered.fields.body;
  const url = object.scalar('url');
  if (url !== null) gatherTarget(gathered, object.text('method') ?? '', url);
  const userAgent = userAgentOf(object);
  if (userAgent !== null) gathered.fields['user-agent'] = userAgent;
  gatherHeaders(gathered, object.object('headers'));
  const status = object.object('response_id')?.scalar('status_code') ?? null;
  if (status !== null) gathered.fields.status = status;
  gatherTime(gathered, object.scalar('time'), 'unknown');
}

function userAgentOf(object: JsonObject): Field | null {
  const field = object.scalar('useragent');
  const isText = object.text('useragent') !== null && !isList(object.value('useragent'));
  return isText && field?.value === '' ? nothing(field) : field;
}
