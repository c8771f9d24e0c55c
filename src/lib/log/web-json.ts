import { gatherRequest, gatherTarget, type Gathering } from './gathering.ts';
import { gatherHeaders } from './header-object.ts';
import { firstScalar, gatherScalars, gatherTime, type JsonFormat, type Places } from './json-format.ts';
import type { JsonObject } from './json-object.ts';

/** Each field by its names in nginx (as T-Pot's own configuration has it, and as is usual), Traefik, Caddy. */
const PLACES: Places = [
  ['source', ['ClientHost', 'remote_addr', 'remote_ip', 'client_ip', 'src_ip']],
  ['source-port', ['ClientPort', 'remote_port', 'src_port']],
  ['user', ['ClientUsername', 'remote_user', 'user_id']],
  ['host', ['RequestHost', 'host', 'http_host']],
  ['destination', ['dest_ip', 'server_addr']],
  ['destination-port', ['RequestPort', 'dest_port', 'server_port']],
  ['method', ['RequestMethod', 'request_method', 'method']],
  ['version', ['RequestProtocol', 'server_protocol', 'proto']],
  ['status', ['DownstreamStatus', 'status']],
  ['size', ['DownstreamContentSize', 'body_bytes_sent', 'bytes_sent', 'size']],
  ['referer', ['request_Referer', 'http_referer', 'http_referrer', 'referer']],
  ['user-agent', ['request_User-Agent', 'http_user_agent', 'user_agent', 'agent']],
];
const TARGETS = ['RequestPath', 'request_uri', 'uri'];
const TIMES = ['time', 'StartUTC', 'time_iso8601', 'timestamp', '@timestamp', 'time_local'];
/** The programs write `-` where there was none, as they do in a line of text. */
const DASHED = ['user', 'referer', 'user-agent'] as const;

/**
 * Access logs that a web server writes as JSON: T-Pot's own nginx (`/data/nginx/log/access.log`), nginx with `escape=json`,
 * Traefik, Caddy. Each names its fields in its own way; what is known by one of the usual names is taken.
 */
export const webJson: JsonFormat = {
  format: 'web-json',
  knows: (object) => {
    const request = object.object('request') ?? object;
    const hasTarget =
      TARGETS.some((name) => request.text(name) !== null) || isRequestLine(object.text('request'));
    return hasTarget && firstScalar(object, ['DownstreamStatus', 'status']) !== null;
  },
  gather: gatherWebJson,
};

function isRequestLine(text: string | null): boolean {
  return text !== null && /^\S+ \S/.test(text);
}

function gatherWebJson(gathered: Gathering, object: JsonObject): void {
  gatherScalars(gathered, object, PLACES);
  // Caddy keeps what was asked in an object of its own, headers and all.
  const request = object.object('request');
  if (request !== null) {
    gatherScalars(gathered, request, PLACES);
    gatherHeaders(gathered, request.object('headers'));
  }
  const line = object.scalar('request');
  const target = firstScalar(request ?? object, TARGETS);
  if (line !== null && isRequestLine(line.value)) gatherRequest(gathered, line);
  else if (target !== null) gatherTarget(gathered, gathered.fields.method?.value ?? '', target);
  for (const name of DASHED) {
    const field = gathered.fields[name];
    if (field?.value === '-') gathered.fields[name] = { ...field, value: null };
  }
  gatherTime(gathered, firstScalar(object, TIMES), 'unknown');
}
