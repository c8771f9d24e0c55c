import { placesOf } from '../exercise/exercise-rules.ts';
import { fieldAt, isHeaderPlace, type Place } from '../furigana/place.ts';
import { read } from '../log/detect.ts';
import { FIELD_NAMES, type Reading } from '../log/record.ts';
import { CERTAINTIES, INTENTS } from '../sign/intent.ts';
import type { Viewpoint } from '../viewpoint/viewpoint.ts';
import { quote } from './quote.ts';
import { UNFINISHED } from './unfinished.ts';

/** The kinds of exercise a draft can be of. */
export const KINDS = ['classify', 'spot'] as const;
export type Kind = (typeof KINDS)[number];

/** What is known of an exercise before it is written. */
export interface Plan {
  readonly id: string;
  readonly kind: Kind;
  readonly viewpoint: Viewpoint;
  /** A log line, where the author already has one. */
  readonly line?: string;
}

const BOTH = `{ ja: ${UNFINISHED}, en: ${UNFINISHED} }`;

/** The text of a new exercise file: every key with a word on what goes there, `TODO` where the author has to write. */
export function draftOf({ id, kind, viewpoint, line }: Plan): string {
  return `# An exercise: one line of a log to ${kind === 'classify' ? 'judge, and to say by what' : 'point at'}. Everything marked ${UNFINISHED} is yours to write, in both languages;
# \`npm run check\` says what is still missing. A text with ": " or " #" in it, or with a comma inside { }, goes in quotes.
# Example addresses only (192.0.2.x, 198.51.100.x, 203.0.113.x, 2001:db8::…) and example hosts (example.com, bot.example).

id: ${id} # for ever: it is the address and the key of learners' progress; a changed question gets a new one
kind: ${kind}
viewpoint: ${viewpoint}
help: seals # how much furigana stands over the line at first: worked (all), seals, bare (none)

line:
  raw: ${line === undefined ? UNFINISHED : yamlText(line)}
${line === undefined ? '' : fieldList(read(line))}
# One sentence, up to 60 characters in Japanese, 140 in English.
question:
  ja: ${UNFINISHED}
  en: ${UNFINISHED}
${kind === 'classify' ? VERDICT : ''}
# The answer's reason, up to 160 and 340 characters: what the line says, and what it does not say.
why:
  ja: ${UNFINISHED}
  en: ${UNFINISHED}

# Two to seven texts of the line that may be pointed at. Each stands in its field exactly once, and none overlap.
#   role: decisive    gives the answer (at least one)
#         supporting  may be pointed at, need not
#         decoy       tempts, and is not the reason (at least one)
#   text: "-"         a field that is empty
parts:
  - in: ${viewpointField(viewpoint)}
    text: ${UNFINISHED}
    role: decisive
    why: ${BOTH}
  - in: status
    text: ${UNFINISHED}
    role: decoy
    why: ${BOTH}
${kind === 'classify' ? OPTIONS : ''}
# Three, from a nudge to nearly there. The first does not name ${kind === 'classify' ? 'the verdict or ' : ''}the decisive text.
hints:
  - ${BOTH}
  - ${BOTH}
  - ${BOTH}

# twin: ABCD # the id of an exercise whose line differs in the one thing that decides; that one points back

# Where the facts come from: https://… or github:owner/repo:path, and what it shows there.
sources:
  - url: ${UNFINISHED}
    shows: ${BOTH}
`;
}

const VERDICT = `
# One of: ${INTENTS.join(', ')}.
verdict: ${UNFINISHED}
certainty: ${UNFINISHED} # ${CERTAINTIES.join(', ')}
`;

const OPTIONS = `
# Two to five wrong verdicts that are offered; "unknown" must be among them, or be the verdict.
#   tempting    why it suggests itself
#   would-need  what would have to stand in the line for it to be right
options:
  unknown:
    tempting: ${BOTH}
    would-need: ${BOTH}
  ordinary:
    tempting: ${BOTH}
    would-need: ${BOTH}
`;

/** The field a viewpoint looks at first. */
function viewpointField(viewpoint: Viewpoint): string {
  const field: Partial<Record<Viewpoint, string>> = {
    destination: 'host',
    protocol: 'request',
    response: 'status',
  };
  const own = FIELD_NAMES.find((name) => name === viewpoint);
  return own ?? field[viewpoint] ?? 'path';
}

/** The fields of the line as comments, so that one need not guess the names `in:` knows. */
function fieldList(reading: Reading): string {
  const rows = placesOf(reading).flatMap((name) => {
    const field = isPlace(name) ? fieldAt(reading, name) : undefined;
    return field === undefined
      ? []
      : [`#   ${name.padEnd(18)} ${field.value === null ? '- (empty)' : quote(field.value)}`];
  });
  const state = reading.ok
    ? `This is a ${reading.format} line.`
    : `This line does not read to its end: it stops at character ${reading.stoppedAt + 1}.`;
  return `# ${state} Its fields, for "in" and "text" below:\n${rows.join('\n')}\n`;
}

function isPlace(name: string): name is Place {
  return isHeaderPlace(name) || FIELD_NAMES.some((field) => field === name);
}

/** In single quotes, where YAML escapes nothing; a line with control characters needs the double ones. */
function yamlText(text: string): string {
  return /^[\x20-\x7e\u00a0-\ud7ff\uf900-\ufffd]*$/.test(text)
    ? `'${text.replaceAll("'", "''")}'`
    : JSON.stringify(text);
}
