import { plain } from './field.ts';
import { finish, gathering, gatherRequest, type Gathering } from './gathering.ts';
import type { FieldName, Reading } from './record.ts';
import type { Span } from './span.ts';
import { readTime } from './time.ts';

const NGINX =
  /^(?<time>\d{4}\/\d{2}\/\d{2} \d{2}:\d{2}:\d{2}) \[(?:debug|info|notice|warn|error|crit|alert|emerg)\] \d{1,10}#\d{1,10}: /;
const APACHE =
  /^\[(?<time>[A-Z][a-z]{2} [A-Z][a-z]{2} \d{2} [\d:.]{8,16} \d{4})\] \[[\w:]{2,40}\] (?:\[pid [\d:a-z ]{1,60}\] )?/;
/** A line has its front here, however long it is. */
const FRONT = 200;
/** What nginx writes behind its message, each with what ends it (ngx_http_log_error_handler in ngx_http_request.c). */
const NGINX_PARTS: readonly (readonly [FieldName, string, string])[] = [
  ['source', ', client: ', ','],
  ['request', ', request: "', '"'],
  ['host', ', host: "', '"'],
  ['referer', ', referrer: "', '"'],
];
/** What a request line looks like in a message of Apache, which puts no quotes around it. */
const REQUEST = /in request (?=[A-Z]{3,12} \S)/;

/**
 * Reads `[start, end)` as a line of a web server's error log: nginx's error.log (`client: …, request: "…"`) or Apache's error_log
 * (`[client address:port] …`). It tells of requests that something went wrong with, and of names that were refused. Neither
 * says its zone. `null` where the line is neither.
 */
export function readErrorLog(raw: string, start: number, end: number): Reading | null {
  const front = raw.slice(start, Math.min(end, start + FRONT));
  const nginx = NGINX.exec(front);
  const found = nginx ?? APACHE.exec(front);
  const time = found?.groups?.time;
  if (found === null || time === undefined || readTime(time) === null) return null;
  const gathered = gathering(raw);
  const timeAt = start + found[0].indexOf(time);
  gathered.fields.time = plain(raw, timeAt, timeAt + time.length);
  const messageAt = start + found[0].length;
  if (nginx === null) gatherApache(gathered, messageAt, end);
  else gatherNginx(gathered, messageAt, end);
  return finish(gathered, 'error-log');
}

function gatherNginx(gathered: Gathering, at: number, end: number): void {
  const { raw, fields } = gathered;
  for (const [name, opening, closing] of NGINX_PARTS) {
    const span = between(raw, opening, closing, at, end);
    if (span === null) continue;
    if (name === 'request') gatherRequest(gathered, plain(raw, span.start, span.end));
    else fields[name] = plain(raw, span.start, span.end);
  }
  // ngx_http_auth_basic_module: `user "x" was not found`, `user "x": password mismatch`.
  const user = between(raw, ' user "', '"', at - 1, end) ?? between(raw, 'user "', '"', at, end);
  if (user !== null && /^" ?(?:was not found|: password mismatch)/.test(raw.slice(user.end, user.end + 24))) {
    fields.user = plain(raw, user.start, user.end);
  }
}

function gatherApache(gathered: Gathering, at: number, end: number): void {
  const { raw, fields } = gathered;
  const client = between(raw, '[client ', ']', at, Math.min(end, at + FRONT));
  if (client !== null) {
    // An IPv6 address has colons of its own; the port is behind the last.
    const port = raw.lastIndexOf(':', client.end - 1);
    const isPort = port > client.start && /^\d{1,5}$/.test(raw.slice(port + 1, client.end));
    fields.source = plain(raw, client.start, isPort ? port : client.end);
    if (isPort) fields['source-port'] = plain(raw, port + 1, client.end);
  }
  const request = REQUEST.exec(raw.slice(at, end));
  if (request !== null) gatherRequest(gathered, plain(raw, at + request.index + request[0].length, end));
  // mod_auth_basic: `user x: authentication failure`, `user x not found`.
  const user = / user (?<name>[^\s:]{1,64})(?: not found|: authentication failure)/.exec(
    raw.slice(at, Math.min(end, at + 1_000)),
  );
  const name = user?.groups?.name;
  if (user !== null && name !== undefined) {
    const userAt = at + user.index + ' user '.length;
    fields.user = plain(raw, userAt, userAt + name.length);
  }
}

/** What stands between two texts; a quote that closes is followed by a comma or by nothing. */
function between(raw: string, opening: string, closing: string, from: number, end: number): Span | null {
  const at = raw.indexOf(opening, from);
  if (at < 0 || at >= end) return null;
  const start = at + opening.length;
  // The blank behind the name may be the one that was trimmed off the end.
  if (start >= end) return null;
  for (
    let close = raw.indexOf(closing, start);
    close >= 0 && close < end;
    close = raw.indexOf(closing, close + 1)
  ) {
    const next = raw[close + 1];
    if (closing !== '"' || close + 1 === end || next === ',' || next === ' ' || next === ':')
      return { start, end: close };
  }
  return closing === ',' ? { start, end } : null;
}
