import { isPadded } from './nginx-error-page.ts';
import { headerOf, type SentRequest } from './wire.ts';

/** What a web server logs of its own doing. */
export interface Answer {
  readonly status: number;
  /** Bytes of the body. */
  readonly size: number;
  /** The request line as the server keeps it. */
  readonly request: string;
  /** Whether it had read the headers when it answered. */
  readonly read: boolean;
}

/** The first line of a request that is HTTP in form. */
interface Line {
  readonly method: string;
  readonly target: string;
  readonly version: string | null;
}

/** Bytes of the only page there is, in our laboratory. */
const FRONT_PAGE = 3;

const LINE = /^(\S+) (.*?)(?: (HTTP\/\d\.\d))?$/;

function lineOf(text: string): Line | null {
  const [, method = '', target = '', version] = LINE.exec(text) ?? [];
  return target === '' ? null : { method, target, version: version ?? null };
}

/**
 * What nginx 1.22 answers where there is nothing but a front page: the rules of `ngx_http_parse_request_line`,
 * `ngx_http_parse_complex_uri` and `ngx_http_static_handler` (github:nginx/nginx src/http), with the sizes measured in our
 * laboratory. `null` where it would answer nothing, or where we do not know.
 */
export function nginxAnswer(sent: SentRequest): Answer | null {
  const request = sent.line.split('\r', 1)[0] ?? '';
  const line = lineOf(request);
  const refused = { status: 400, size: nginxPage('Bad Request', null), request, read: false };
  if (line === null || !/^[A-Z_-]+$/.test(line.method)) return sent.line === '' ? null : refused;
  if (sent.lineEnd === '') return null;
  const { method, target, version } = line;
  const path = pathOf(target);
  const isBad = method === 'CONNECT' || path === null || /[\0-\x20\x7f]/.test(target) || isNoVersion(line);
  if (isBad || leavesRoot(path) || path.includes('\0')) return refused;
  if (version === null && method !== 'GET') return null;
  const agent = version === null ? null : headerOf(sent, 'user-agent');
  if (isWrongHead(sent, line)) return { ...refused, size: nginxPage('Bad Request', agent), read: true };

  const isHead = method === 'HEAD';
  const isFront = isFrontPage(path);
  if (isFront && (isHead || method === 'GET')) {
    return { status: 200, size: isHead ? 0 : FRONT_PAGE, request, read: true };
  }
  const isStatic = isHead || method === 'GET' || method === 'POST';
  const [status, title] = isStatic && !isFront ? [404, 'Not Found'] : [405, 'Not Allowed'];
  return { status, size: isHead ? 0 : nginxPage(title, agent), request, read: true };
}

/** Bytes of nginx's own page of that title (without its number) for that User-Agent. */
export function nginxPage(title: string, agent: string | null): number {
  const longer = title.length - 'Not Found'.length;
  return 153 + 2 * longer + (agent !== null && isPadded(agent) ? 402 : 0);
}

/** Methods that Apache knows and its default handler does not serve. */
const NOT_SERVED = /^(?:PUT|DELETE|PATCH|CONNECT|PROPFIND|PROPPATCH|MKCOL|COPY|MOVE|LOCK|UNLOCK)$/;

/**
 * What Apache 2.4 answers where there is nothing but a front page (github:apache/httpd server/protocol.c, server/core.c), with
 * the sizes measured in our laboratory. `null` where it would log nothing, or where we do not know.
 */
export function apacheAnswer(sent: SentRequest): Answer | null {
  if (sent.lineEnd === '') return null;
  const text = sent.line.split('\0', 1)[0] ?? '';
  const line = lineOf(sent.line);
  // A bare LF stays, where nothing cut the line before it.
  const request = text === sent.line && sent.lineEnd === '\n' ? `${text}\n` : text;
  const refused = { status: 400, size: 266, request, read: false };
  if (line === null || isNoVersion(line) || !/^[\w-]+$/.test(line.method)) return refused;
  const { method, target, version } = line;
  if (target.includes(' ')) return { ...refused, request: version === null ? request : text.slice(0, -9) };
  // HTTP/0.9 knows no other method.
  if (version === null && method !== 'GET') return refused;
  if (/[\0-\x1f\x7f]/.test(target) || sent.lineEnd === '\n') return null;
  // A header with a control character is refused, and we have not measured what is logged then.
  if (sent.headers?.some(([, value]) => /[\0-\x08\x0a-\x1f\x7f]/.test(value)) !== false) return null;
  // An encoded slash is no slash to Apache (`AllowEncodedSlashes`): the name with it is just not there.
  const path = method === 'CONNECT' ? '' : pathOf(target.replaceAll(/%2f/gi, '%7f'));
  if (isHugeBody(sent)) return refused;
  if (isWrongHead(sent, line) || path === null || leavesRoot(path)) return { ...refused, read: true };
  return apacheServes(method, path, request);
}

function apacheServes(method: string, path: string, request: string): Answer | null {
  if (method === 'OPTIONS') return { status: 200, size: 0, request, read: true };
  if (NOT_SERVED.test(method)) return { status: 405, size: 257 + method.length, request, read: true };
  if (!/^(?:GET|HEAD|POST)$/.test(method)) return null;
  const [status, size] = isFrontPage(path) ? [200, FRONT_PAGE] : [404, 236];
  return { status, size: method === 'HEAD' ? 0 : size, request, read: true };
}

/** The first line speaks of another protocol, or of a version of HTTP that has no lines. */
function isNoVersion({ method, target, version }: Line): boolean {
  return version === null ? / [A-Z]{2,10}\/\d/.test(` ${target}`) : method === 'PRI';
}

function isHugeBody(sent: SentRequest): boolean {
  return Number(headerOf(sent, 'content-length') ?? 0) > Number.MAX_SAFE_INTEGER;
}

/** What is refused only when all headers are read. */
function isWrongHead(sent: SentRequest, { target, version }: Line): boolean {
  const length = headerOf(sent, 'content-length');
  const isNumber = length === null || (/^\d+$/.test(length) && !isHugeBody(sent));
  const isNamed = version !== 'HTTP/1.1' || target.includes('://') || headerOf(sent, 'host') !== null;
  return !isNumber || !isNamed;
}

/** The path of a target, percent-decoded once, as bytes; `null` where it is none or cannot be decoded. */
function pathOf(target: string): string | null {
  const path = target.replace(/^[A-Za-z][\w+.-]*:\/\/[^/?#]*/, '').replace(/[?#].*$/s, '');
  if (path === '') return target.includes('://') ? '/' : null;
  if (!path.startsWith('/') || /%(?![\da-f]{2})/i.test(path)) return null;
  return path.replaceAll(/%([\da-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

function stepsOf(path: string): string[] {
  return path.split('/').filter((step) => step !== '' && step !== '.');
}

/** Whether `..` climbs above the front page anywhere on the way. */
function leavesRoot(path: string): boolean {
  let depth = 0;
  for (const step of stepsOf(path)) {
    depth += step === '..' ? -1 : 1;
    if (depth < 0) return true;
  }
  return false;
}

function isFrontPage(path: string): boolean {
  const steps: string[] = [];
  for (const step of stepsOf(path)) {
    if (step === '..') steps.pop();
    else steps.push(step);
  }
  const name = steps.join('/');
  return name === '' || name === 'index.html';
}
