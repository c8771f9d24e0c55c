import type { Site } from '../sign/site.ts';

/** The names one search tool has for what a sign looks at; several where honeypots name it differently. */
export type FieldNames = Readonly<Partial<Record<string, readonly string[]>>>;

const TPOT_TARGET = ['path', 'request_uri', 'http.url', 'url'].map(keyword);
const TPOT_AGENT = ['headers.user-agent', 'user-agent', 'http.http_user_agent', 'http_user_agent'].map(
  keyword,
);

/**
 * Kibana on T-Pot: `path`, `method`, `headers` are Tanner's, `request_uri`, `user-agent` H0neytr4p's, `http.*` Suricata's and
 * Elasticpot's, `url` Hellpot's and others' (telekom-security/tpotce: docker/elk/logstash/dist/logstash.conf). Text is kept
 * a second time as `.keyword`, as one piece and only up to 256 characters (…/dist/tpot-template.json).
 */
export const TPOT_FIELDS: FieldNames = {
  method: ['method', 'request_method', 'http.http_method'].map(keyword),
  target: TPOT_TARGET,
  path: TPOT_TARGET,
  query: TPOT_TARGET,
  host: ['headers.host', 'hostname', 'http.hostname'].map(keyword),
  'user-agent': TPOT_AGENT,
  referer: ['headers.referer', 'header_referer', 'http.http_refer'].map(keyword),
  body: ['payload'].map(keyword),
  command: ['input'].map(keyword),
  url: ['url'].map(keyword),
  event: ['eventid'].map(keyword),
  protocol: ['protocol', 'proto'].map(keyword),
  status: ['status'],
  'destination-port': ['dest_port'],
  anywhere: [...TPOT_TARGET, ...TPOT_AGENT, 'input.keyword'],
};

function keyword(field: string): string {
  return `${field}.keyword`;
}

/** The Elastic Common Schema, as Filebeat's apache and nginx modules fill it (elastic/ecs). */
export const ECS_FIELDS: FieldNames = {
  method: ['http.request.method'],
  target: ['url.original'],
  path: ['url.path'],
  query: ['url.query'],
  host: ['url.domain'],
  version: ['http.version'],
  'user-agent': ['user_agent.original'],
  referer: ['http.request.referrer'],
  body: ['http.request.body.content'],
  command: ['process.command_line'],
  protocol: ['network.protocol'],
  status: ['http.response.status_code'],
  'destination-port': ['destination.port'],
  anywhere: ['url.original', 'user_agent.original', 'http.request.referrer'],
};

/** Sigma's webserver category, which uses the names of IIS (SigmaHQ/sigma, rules/web). */
export const SIGMA_FIELDS: FieldNames = {
  method: ['cs-method'],
  target: ['cs-uri'],
  path: ['cs-uri-stem'],
  query: ['cs-uri-query'],
  host: ['cs-host'],
  version: ['cs-version'],
  'user-agent': ['cs-user-agent'],
  referer: ['cs-referer'],
  'header:cookie': ['cs-cookie'],
  status: ['sc-status'],
  anywhere: ['cs-uri', 'cs-user-agent', 'cs-referer'],
};

/** What a tool calls a site; `null` where its log does not have it. */
export function namesOf(names: FieldNames, site: Site): readonly string[] | null {
  return names[site] ?? null;
}
