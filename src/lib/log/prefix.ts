import { syslogHeaderLength } from './syslog.ts';

const LONGEST = 512;
const STAMP = String.raw`\d{4}-\d{2}-\d{2}T[\d:.]{8,20}(?:Z|[+-]\d{2}:\d{2})`;
/** `docker logs -t` and the log files of Kubernetes: a time, and there which stream the line came from. */
const STAMPED = new RegExp(`^${STAMP} (?:(?:stdout|stderr) [FP] )?(?=[\\d[{])`);
/** `docker compose logs`: the name of the service. */
const SERVICE = /^[\w.-]{1,64} {0,32}\| {1,4}/;
/** `grep` over several files: the name of the file, and with `-n` the number of the line. */
const FILE = /^[A-Za-z./][\w./-]{0,200}:(?:\d{1,9}:)?(?=\{"|\[\d{4}-|\d{1,3}(?:\.\d{1,3}){3} )/;

/** How long that is which a tool has put in front of the line `[start, end)` on its way to us; 0 where there is nothing. */
export function prefixLength(raw: string, start: number, end: number): number {
  const code = raw.charCodeAt(start);
  const isStamped = raw.charCodeAt(start + 4) === 0x2d;
  const isWord = (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
  const isPath = code === 0x2e || code === 0x2f;
  // Spares the addresses, with which most lines begin, the trouble.
  if (!isStamped && !isWord && !isPath && code !== 0x3c) return 0;
  const syslog = syslogHeaderLength(raw, start, end);
  if (syslog > 0) return syslog;
  const front = raw.slice(start, Math.min(end, start + LONGEST));
  if (isStamped) return STAMPED.exec(front)?.[0].length ?? 0;
  return (FILE.exec(front) ?? SERVICE.exec(front))?.[0].length ?? 0;
}
