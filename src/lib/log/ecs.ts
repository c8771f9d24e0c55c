import { gatherTarget, type Gathering } from './gathering.ts';
import { gatherHeaders } from './header-object.ts';
import { honeytrap } from './honeytrap.ts';
import { gatherTime, tried } from './json-format.ts';
import type { JsonObject } from './json-object.ts';
import { pairs } from './pairs.ts';
import type { Field, FieldName } from './record.ts';

/** Where the fields stand: the names of ECS first, then those T-Pot's Logstash gives them. */
const PATHS: readonly (readonly [FieldName, readonly string[]])[] = [
  ['source', ['source.ip', 'client.ip', 'source.address', 'client.address', 'src_ip']],
  ['source-port', ['source.port', 'client.port', 'src_port']],
  ['destination', ['destination.ip', 'destination.address', 'server.ip', 'dest_ip', 'dst_ip']],
  ['destination-port', ['destination.port', 'server.port', 'dest_port', 'dst_port']],
  ['protocol', ['network.protocol', 'network.application', 'protocol', 'proto', 'network.transport']],
  ['host', ['url.domain', 'headers.host', 'hostname']],
  ['method', ['http.request.method', 'http.http_method', 'request_method', 'method']],
  ['version', ['http.version']],
  ['status', ['http.response.status_code', 'status']],
  ['size', ['http.response.body.bytes', 'http.response.bytes']],
  ['referer', ['http.request.referrer', 'headers.referer']],
  ['user-agent', ['user_agent.original', 'http_user_agent', 'headers.user-agent', 'user_agent', 'useragent']],
  ['body', ['http.request.body.content', 'post_data', 'payload']],
  ['user', ['user.name']],
  ['event', ['eventid', 'event.action', 'event.dataset']],
  ['command', ['process.command_line', 'input']],
  ['session', ['session', 'session_id']],
  ['sensor', ['sensor', 't-pot_hostname', 'observer.name', 'host.name', 'agent.name']],
];
const TIME = ['@timestamp', 'timestamp'];
const TARGET = ['url.original', 'http.url', 'request_uri', 'url.full'];
/** Where a line is kept that nobody has taken apart; `log` is Docker's. */
const LINE = ['event.original', 'message', 'log'];

/** Names that are there in what Elasticsearch, Logstash, Filebeat and Docker write, and not in a log itself. */
const SIGNS = ['_source', '_index', '@version', 'ecs', 'ecs.version', 't-pot_ip_ext', 'event.original'];

/** Names of T-Pot's Logstash where its own are left out of a copy. */
const TPOT = ['dest_ip', 'dest_port', 'geoip', 'ip_rep'];

/**
 * Whether the object is a document of Elasticsearch or on its way there: ECS as Filebeat writes it (elastic/ecs), or a
 * honeypot's line with the names T-Pot gives its fields (docker/elk/logstash/dist/logstash.conf of tpotce). Of the
 * honeypots themselves only honeytrap writes `@timestamp`.
 */
export function isDocument(object: JsonObject): boolean {
  if (SIGNS.some((name) => object.has(name))) return true;
  if (object.has('@timestamp')) return object.has('type') || !honeytrap.knows(object);
  // Cowrie has a `type` too, of a key.
  const isRenamed = object.has('type') && object.has('src_ip') && TPOT.some((name) => object.has(name));
  return isRenamed || (object.has('log') && object.has('stream'));
}

/** What was logged, without the wrapping of an answer of Elasticsearch: `_source`, or `fields` with lists of one. */
export function sourceOf(object: JsonObject): JsonObject {
  return object.object('_source') ?? (object.has('_index') ? object.object('fields') : null) ?? object;
}

/** Adds what stands under names of ECS or T-Pot, nested or with dots, where it is not there yet. */
export function gatherDocument(gathered: Gathering, object: JsonObject): void {
  const { fields } = gathered;
  for (const [name, paths] of PATHS) {
    const field = fields[name] ?? firstAt(object, paths);
    if (field !== null) fields[name] = field;
  }
  const time = fields.time === undefined ? firstAt(object, TIME) : null;
  if (time !== null) gatherTime(gathered, time, 'utc');
  if (fields.target === undefined) gatherUrl(gathered, object);
  if (gathered.headers.length === 0) gatherHeaders(gathered, objectAt(object, 'http.request.headers'));
  const [user, password] = [tried(object, 'username'), tried(object, 'password')];
  if (gathered.credentials.length === 0 && (user ?? password) !== null) {
    gathered.credentials = [{ user, password }];
  }
}

/** The target as one text, or from its parts. Logstash keeps the name of the log file in `path` where there is no method. */
function gatherUrl(gathered: Gathering, object: JsonObject): void {
  const { fields } = gathered;
  const method = fields.method?.value ?? null;
  const target = firstAt(object, method === null ? TARGET : [...TARGET, 'path']);
  if (target !== null) {
    gatherTarget(gathered, method ?? '', target);
    return;
  }
  const [path, query] = [scalarAt(object, 'url.path'), scalarAt(object, 'url.query')];
  if (path !== null) fields.path = path;
  if (query !== null) {
    fields.query = query;
    gathered.query = pairs(query);
  }
}

/** The line that the document carries, where nothing in the document says what the visitor did. */
export function carriedLine(gathered: Gathering, object: JsonObject): Field | null {
  const { method, target, path, command, event, payload } = gathered.fields;
  const isTold = [method, target, path, command, payload].some((field) => field !== undefined);
  const isEvent = event !== undefined && object.has('eventid');
  return isTold || isEvent || gathered.credentials.length > 0 ? null : firstAt(object, LINE);
}

function firstAt(object: JsonObject, paths: readonly string[]): Field | null {
  for (const path of paths) {
    const field = scalarAt(object, path);
    if (field !== null) return field;
  }
  return null;
}

function scalarAt(object: JsonObject, path: string): Field | null {
  return holderOf(object, path, (holder, name) => holder.scalar(name));
}

function objectAt(object: JsonObject, path: string): JsonObject | null {
  return holderOf(object, path, (holder, name) => holder.object(name));
}

/** Looks a path up in objects inside each other, where each name may also hold dots: `{"http": {"request.method": …}}`. */
function holderOf<T>(
  object: JsonObject,
  path: string,
  take: (holder: JsonObject, name: string) => T | null,
): T | null {
  const here = take(object, path);
  if (here !== null) return here;
  for (let dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
    const inner = object.object(path.slice(0, dot));
    const found = inner === null ? null : holderOf(inner, path.slice(dot + 1), take);
    if (found !== null) return found;
  }
  return null;
}
