// `<34>Oct  8 17:09:03 host nginx[2869]: ` (RFC 3164 §4.1), or with the ISO time that rsyslog and journald write.
const OLD =
  /^(?:<\d{1,3}>)?(?:[A-Z][a-z]{2} [ \d]\d \d{2}:\d{2}:\d{2}|\d{4}-\d{2}-\d{2}T[\d:.]{8,20}(?:Z|[+-]\d{2}:\d{2})) [\w.:-]{1,255} [\w./-]{1,64}(?:\[\d{1,10}\])?: /;
// `<34>1 2026-11-24T04:26:48.1Z host nginx 2869 - - ` (RFC 5424 §6), with structured data or without.
const NEW =
  /^<\d{1,3}>1 (?:-|\d{4}-\d{2}-\d{2}T[\d:.]{8,20}(?:Z|[+-]\d{2}:\d{2})) [!-~]{1,255} [!-~]{1,48} [!-~]{1,128} [!-~]{1,32} (?:-|(?:\[(?:[^"\\\]]|"(?:[^"\\]|\\.)*")*\])+) \uFEFF?/;
const LONGEST = 512;

/** How long the header is that syslog put in front of the line `[start, end)`; 0 where there is none. */
export function syslogHeaderLength(line: string, start = 0, end = line.length): number {
  if (!isPossible(line, start)) return 0;
  const front = line.slice(start, Math.min(end, start + LONGEST));
  return (OLD.exec(front) ?? NEW.exec(front))?.[0].length ?? 0;
}

/** Spares the addresses, with which most lines begin, the trouble: a priority, a month, or a year with a dash. */
function isPossible(line: string, start: number): boolean {
  const code = line.charCodeAt(start);
  return code === 0x3c || (code >= 0x41 && code <= 0x5a) || line.charCodeAt(start + 4) === 0x2d;
}
