import type { Reading } from '../log/record.ts';
import { PROGRAMS, writtenAs, type Program } from '../log/written-as.ts';
import { readSample } from '../sign/sign-sample.ts';
import { numberBelow, ordered } from './draw.ts';
import { dressed } from './dress.ts';
import type { Drill } from './drill.ts';
import type { Knowledge } from './knowledge.ts';
import { drillOf } from './make.ts';
import { CALM } from '../sign/calm.ts';
import type { Source } from './source.ts';

/** What a drill is made for. */
export interface Occasion {
  /** The drill's id where it is not its key. */
  readonly id?: string;
  /** What draws all there is to draw. */
  readonly seed: string;
  /** The date in Japanese time (`yyyy-mm-dd`); some day of the year where there is none. */
  readonly day?: string;
}

/**
 * Makes a drill from a sample: written by some program, dressed as from another visitor, judged. `null` where no program
 * writes a line on which what the source says can be told.
 */
export function drillFrom(source: Source, occasion: Occasion, knowledge: Knowledge): Drill | null {
  const { key, sign, near } = source;
  const { id = key, day = null } = occasion;
  for (const line of linesOf(source, `${occasion.seed} ${key}`)) {
    const raw = dressed(line, `${occasion.seed} ${key}`, day);
    const drill = drillOf({ id, raw, sign, near, seed: occasion.seed }, knowledge);
    if (drill !== null && isAsSaid(drill, source)) return drill;
  }
  return null;
}

/** A near miss has no sign that decides; a line from a generator may have any. */
function isAsSaid(drill: Drill, { intent, sign, near }: Source): boolean {
  const isFree = sign === null && near === null;
  return drill.verdict === intent && (isFree || drill.sign === sign);
}

/** The lines that may be shown for a sample, in the order in which to try them; a log line mostly as it is. */
function linesOf(source: Source, seed: string): string[] {
  const sample = source.text.trimEnd();
  const reading = readSample(withLength(sample));
  const written = ordered(programsFor(source, reading), `${seed} program`, String).flatMap(
    (program) => writtenAs(reading, program) ?? [],
  );
  if (reading.format === 'http') return written;
  const [other] = written;
  const isOther = other !== undefined && numberBelow(3, `${seed} as it is`) === 0;
  return isOther ? [other, sample] : [sample];
}

/**
 * The programs that may write a sample down. WOWHoneypot keeps all headers: of a line that has lost them it would show a
 * browser that sends none, which is a sign of its own. What a generator made whole, it made for WOWHoneypot.
 */
function programsFor({ intent, sign, near }: Source, { format }: Reading): readonly Program[] {
  const isCalm = CALM.includes(intent);
  if (format === 'http') return isCalm && sign === null && near === null ? ['wowhoneypot'] : PROGRAMS;
  if (format !== 'combined') return [];
  return isCalm ? ['nginx', 'apache'] : PROGRAMS;
}

/** A request with a body says how long it is (RFC 9112 §6.3), or nobody would read the body; samples leave that out. */
function withLength(sample: string): string {
  const [head = '', ...rest] = sample.split('\n\n');
  const body = rest.join('\n\n');
  if (
    body === '' ||
    !/ HTTP\/1\.[01]\r?\n/.test(head) ||
    /^(?:Content-Length|Transfer-Encoding):/im.test(head)
  )
    return sample;
  return `${head}\nContent-Length: ${new TextEncoder().encode(body).length}\n\n${body}`;
}
