import { combinedLine } from './combined-line.ts';
import type { Reading } from './record.ts';
import { apacheAnswer, nginxAnswer, nginxPage, type Answer } from './server-answer.ts';
import { partsOf, wireOf, type SentRequest, type Wire } from './wire.ts';
import { wowhoneypotLine } from './wowhoneypot-line.ts';

/** Programs whose line for a request we can write. */
export const PROGRAMS = ['wowhoneypot', 'nginx', 'apache'] as const;
export type Program = (typeof PROGRAMS)[number];

/**
 * The line each program writes for the same request: WOWHoneypot 1.3, nginx 1.22 and Apache 2.4 as they come, each with
 * nothing behind it but a front page, as in our laboratory. Of a request read from a line that the server's own site
 * answered (a 200 with a page, an own error page), status and size are kept. `null` where a program writes no such line
 * (WOWHoneypot none for what is not HTTP/1) and where what it would write cannot be known: what a refused request held behind
 * its first line, which password was sent with a logged name.
 */
export function writtenAs(from: Reading | Wire, program: Program): string | null {
  const reading = 'fields' in from ? from : null;
  const wire = 'fields' in from ? wireOf(from) : from;
  if (wire === null) return null;
  const sent = partsOf(wire);
  if (program === 'wowhoneypot') return wire.refusedBy === undefined ? wowhoneypotLine(wire, sent) : null;
  const answers = { nginx: nginxAnswer(sent), apache: apacheAnswer(sent) };
  const answer = answers[program];
  if (answer === null || isLost(wire, sent, program, answer)) return null;
  const kept = reading?.format === 'combined' && answer.status !== 400 ? ownAnswer(reading, answers) : null;
  if (kept === 'unknown') return null;
  return combinedLine(wire, sent, { ...answer, ...kept }, program);
}

/**
 * Whether a program would write something that the one which refused the request did not: the headers; what Apache cuts off
 * behind a NUL, and the version behind a blank; a line end, of which Apache keeps a bare LF and nginx none.
 */
function isLost(wire: Wire, sent: SentRequest, program: Program, answer: Answer): boolean {
  if (wire.refusedBy === undefined || wire.refusedBy === program) return false;
  const isWhole = / HTTP\/\d\.\d$/.test(sent.line);
  return answer.read || !(isWhole || (program === 'apache' && sent.line.includes('\0')));
}

/**
 * Status and size of a combined line, where they are those of neither program's empty server: the site's own, and the same
 * whichever program serves it. A page that nginx makes itself has another size in Apache, `unknown` where we have no measure.
 */
function ownAnswer(
  { fields }: Reading,
  { nginx, apache }: Readonly<Record<'nginx' | 'apache', Answer | null>>,
): Pick<Answer, 'status' | 'size'> | 'unknown' | null {
  const status = Number(fields.status?.value ?? 0);
  const size = Number(fields.size?.value ?? 0);
  if ([nginx, apache].some((answer) => answer?.status === status && answer.size === size)) return null;
  const title = NGINX_TITLES.get(status);
  const agent = fields['user-agent']?.value ?? null;
  return title !== undefined && size === nginxPage(title, agent) ? 'unknown' : { status, size };
}

/** Pages nginx makes for a site whose answers we do not write ourselves. */
const NGINX_TITLES = new Map([
  [301, 'Moved Permanently'],
  [302, 'Found'],
  [401, 'Authorization Required'],
  [403, 'Forbidden'],
  [404, 'Not Found'],
  [405, 'Not Allowed'],
  [500, 'Internal Server Error'],
  [502, 'Bad Gateway'],
]);
