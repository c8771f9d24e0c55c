import { part } from './field.ts';
import { gatherTarget, type Gathering } from './gathering.ts';
import { joined } from './joined.ts';
import { firstScalar, gatherScalars, gatherTime, type JsonFormat, type Places } from './json-format.ts';
import type { JsonObject } from './json-object.ts';
import { nameHeaders } from './message.ts';
import { nothing } from './opened.ts';
import type { Header } from './record.ts';

const PLACES: Places = [
  ['source', ['src_ip']],
  ['destination-port', ['dest_port']],
  ['protocol', ['protocol']],
  ['host', ['hostname']],
  ['method', ['request_method']],
  ['user-agent', ['user-agent']],
  ['match', ['trapped_for']],
  ['body', ['payload']],
];
const HEADER = 'header_';
const COOKIE = 'cookie_';

/**
 * Requests to h0neytr4p, traps written as rules (`log.json`; github.com/pbssubhash/h0neytr4p): a flat object, every value a
 * string. `src_ip` is what the visitor wrote into X-Forwarded-For, if he did; `hostname` has no port. Each header is a
 * `header_…`, each cookie a `cookie_…`, a name from outside. `user-agent` is `""` where none was sent.
 */
export const h0neytr4p: JsonFormat = {
  format: 'h0neytr4p',
  knows: (object) => object.has('request_uri') && (object.has('trapped') || object.has('request_method')),
  gather: gatherH0neytr4p,
};

function gatherH0neytr4p(gathered: Gathering, object: JsonObject): void {
  const { fields } = gathered;
  gatherScalars(gathered, object, PLACES);
  const uri = object.scalar('request_uri');
  if (uri !== null) gatherTarget(gathered, object.text('request_method') ?? '', uri);
  gathered.headers = object.names.flatMap((name) => headersOf(object, name));
  nameHeaders(gathered);
  const agent = fields['user-agent'];
  if (agent?.value === '' && !object.has(`${HEADER}user-agent`)) fields['user-agent'] = nothing(agent);
  gatherTime(gathered, firstScalar(object, ['timestamp', '@timestamp']), 'unknown');
}

/** `header_accept` as the header `accept`, `cookie_id` as a header `cookie` of its own; how those stood together is not kept. */
function headersOf(object: JsonObject, key: string): readonly Header[] {
  const [name, value] = [object.name(key), object.scalar(key)];
  if (name === null || value === null) return [];
  if (key.startsWith(HEADER)) return [{ name: part(name, HEADER.length, key.length), value }];
  if (!key.startsWith(COOKIE)) return [];
  const cookie = joined([part(name, COOKIE.length, key.length), '=', value]) ?? value;
  return [{ name: part(name, 0, COOKIE.length - 1), value: cookie }];
}
