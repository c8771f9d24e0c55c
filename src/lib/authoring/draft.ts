import type { Kind } from '../exercise/exercise-schema.ts';
import { caseDraft } from './draft/case.ts';
import { classifyDraft, spotDraft } from './draft/classify.ts';
import { compareDraft } from './draft/compare.ts';
import { decodeDraft } from './draft/decode.ts';
import { gap } from './draft/gap.ts';
import { orderDraft } from './draft/order.ts';
import type { Plan, Sections } from './draft/plan.ts';
import { sortDraft } from './draft/sort.ts';
import { UNFINISHED } from './unfinished.ts';

export type { Plan } from './draft/plan.ts';

interface Drafting {
  /** How many lines such an exercise has at most. */
  readonly most: number;
  readonly draft: (plan: Plan) => Sections;
}

const DRAFTS: Readonly<Record<Kind, Drafting>> = {
  classify: { most: 1, draft: classifyDraft },
  spot: { most: 1, draft: spotDraft },
  sort: { most: 6, draft: sortDraft },
  compare: { most: 2, draft: compareDraft },
  decode: { most: 1, draft: decodeDraft },
  order: { most: 7, draft: orderDraft },
  case: { most: 40, draft: caseDraft },
};

/** The kinds of exercise a draft can be of. */
export const KINDS: readonly Kind[] = ['classify', 'spot', 'sort', 'compare', 'decode', 'order', 'case'];

const HINT = `  - ja: ${UNFINISHED}\n    en: ${UNFINISHED}`;

/** How many log lines an exercise of a kind has at most. */
export function mostLines(kind: Kind): number {
  return DRAFTS[kind].most;
}

/** The folder of `exercises/` a new one goes into: that of its viewpoint, but cases, which look from many, are together. */
export function folderOf({ kind, viewpoint }: Pick<Plan, 'kind' | 'viewpoint'>): string {
  return kind === 'case' ? 'cases' : viewpoint;
}

/** The text of a new exercise file: every key with a word on what goes there, `TODO` where the author has to write. */
export function draftOf(plan: Plan): string {
  const { id, kind, viewpoint } = plan;
  const { about, given, asked, spoilers } = DRAFTS[kind].draft(plan);
  return `# yaml-language-server: $schema=../../schemas/exercise.json
# An exercise: ${about}.
# Everything marked ${UNFINISHED} is yours to write, in both languages; \`npm run check\` says what is still missing, and
# \`npm run preview:exercise\` shows it as it grows. A text with ": " or " #" in it, or that begins with \`, { or %, goes in quotes.
# Example addresses only (192.0.2.x, 198.51.100.x, 203.0.113.x, 2001:db8::…) and example hosts (example.com, bot.example).

id: ${id} # for ever: it is the address and the key of learners' progress; a changed question gets a new one
kind: ${kind}
viewpoint: ${viewpoint}
help: seals # how much furigana stands over a line at first: worked (all), seals, bare (none)

${given.trimEnd()}

# One sentence, up to 60 characters in Japanese, 140 in English.
${gap('question')}

# The answer's reason, up to 160 and 340 characters: what is certain, and what cannot be said. Every other "why", and
# every text but a question and an answer, has up to 120 and 260.
${gap('why')}
${asked === '' ? '' : `\n${asked}\n`}
# Three, from a nudge to nearly there. The first does not name ${spoilers}.
hints:
${HINT}
${HINT}
${HINT}

# twin: ABCD # the id of an exercise whose line differs in the one thing that decides; that one points back
# variants: # the same question with other texts in it, for whoever answers it again; up to four
#   - swap: { 192.0.2.9: 198.51.100.7, /old/path: /new/path }
# surprise: # only where the answer is another than the signs give: why
#   ja: …
#   en: …

# Where the facts come from: https://… or github:owner/repo:path, and what it shows there.
sources:
  - url: ${UNFINISHED}
${gap('shows', 4)}
`;
}
