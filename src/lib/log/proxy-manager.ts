import { dashed, escaped, plain } from './field.ts';
import { finish, gathering, gatherTarget, type Gathering } from './gathering.ts';
import type { FieldName, Reading } from './record.ts';
import { readTime } from './time.ts';

// `log_format proxy` and `standard` of NginxProxyManager (docker/rootfs/etc/nginx/conf.d/include/log.conf).
const LINE =
  /^\[(?<time>[^\]]{20,30})\] (?:[-\w]{1,12} ){0,2}(?<status>\d{3}) - (?<method>[A-Z]{1,20}) https? (?<host>[^\s"]{1,255}) "(?<target>[^"]*)" \[Client (?<source>[^\s\]]{1,64})\] \[Length (?<size>\d{1,20}|-)\] \[Gzip [^\s\]]{1,12}\] (?:\[Sent-to [^\s\]]{1,255}\] )?"(?<agent>[^"]*)" "(?<referer>[^"]*)"$/d;

/**
 * Reads `[start, end)` as an access-log line of Nginx Proxy Manager, which writes the fields of combined in an order of its own
 * and the request without its version; `null` where it is none.
 */
export function readProxyManager(raw: string, start: number, end: number): Reading | null {
  const found = LINE.exec(raw.slice(start, end));
  const places = found?.indices?.groups;
  const time = readTime(found?.groups?.time ?? '');
  if (places === undefined || time === null) return null;
  const gathered = gathering(raw);
  const at = (name: string): readonly [number, number] => {
    const [from, to] = places[name] ?? [0, 0];
    return [start + from, start + to];
  };
  gathered.fields.time = plain(raw, ...at('time'));
  gathered.instant = time.instant;
  for (const [name, group] of PLAIN) gathered.fields[name] = dashed(raw, ...at(group));
  gathered.fields['user-agent'] = escaped(raw, ...at('agent'));
  gathered.fields.referer = escaped(raw, ...at('referer'));
  gatherTargetOf(gathered, escaped(raw, ...at('target')));
  return finish(gathered, 'combined');
}

const PLAIN: readonly (readonly [FieldName, string])[] = [
  ['source', 'source'],
  ['status', 'status'],
  ['size', 'size'],
  ['method', 'method'],
  ['virtual-host', 'host'],
];

function gatherTargetOf(gathered: Gathering, target: ReturnType<typeof escaped>): void {
  if (target.value !== null) gatherTarget(gathered, gathered.fields.method?.value ?? '', target);
}
