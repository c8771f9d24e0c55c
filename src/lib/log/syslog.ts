// `<34>Oct  8 17:09:03 host nginx[2869]: ` (RFC 3164 §4.1), or with the ISO time that rsyslog and journald write.
const HEADER =
  /^(?:<\d{1,3}>)?(?:[A-Z][a-z]{2} [ \d]\d \d{2}:\d{2}:\d{2}|\d{4}-\d{2}-\d{2}T[\d:.]{8,20}(?:Z|[+-]\d{2}:\d{2})) [\w.:-]{1,255} [\w./-]{1,64}(?:\[\d{1,10}\])?: /;

/** How long the header is that syslog put in front of a line it carried; 0 where there is none. */
export function syslogHeaderLength(line: string): number {
  return HEADER.exec(line.slice(0, 512))?.[0].length ?? 0;
}
