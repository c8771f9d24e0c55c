import { gatherTarget, type Gathering } from './gathering.ts';
import { firstScalar, gatherScalars, gatherTime, type JsonFormat, type Places } from './json-format.ts';
import type { JsonObject } from './json-object.ts';

const PLACES: Places = [
  ['event', ['eventid']],
  // `request` holds the method; T-Pot calls it so.
  ['method', ['request', 'request_method']],
  ['source', ['src_ip']],
  ['source-port', ['src_port']],
  ['destination', ['dst_ip', 'dest_ip']],
  ['destination-port', ['dst_port', 'dest_port']],
  ['sensor', ['sensor']],
  ['user-agent', ['user_agent', 'http_user_agent']],
  ['body', ['payload']],
];

/** Requests to ElasticPot, a stand-in for Elasticsearch (`elasticpot.json`; gitlab.com/bontchev/elasticpot). */
export const elasticpot: JsonFormat = {
  format: 'elasticpot',
  knows: (object) => object.text('eventid')?.startsWith('elasticpot.') ?? false,
  gather: gatherElasticpot,
};

function gatherElasticpot(gathered: Gathering, object: JsonObject): void {
  gatherScalars(gathered, object, PLACES);
  const url = firstScalar(object, ['url', 'http.url']);
  if (url !== null) gatherTarget(gathered, gathered.fields.method?.value ?? '', url);
  gatherTime(gathered, firstScalar(object, ['timestamp', '@timestamp']), 'utc');
}
