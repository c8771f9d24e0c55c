import type { Confidence } from './confidence.ts';
import type { Role } from './exercise-schema.ts';
import type { Outcome } from './outcome.ts';

/** A question with one answer: one of several by its key, or a text of which `fits` says whether it is meant. */
export type Ask =
  | { readonly key: string; readonly right: string }
  | { readonly key: string; readonly fits: (given: string) => boolean };

/** What is right. */
export interface AnswerKey {
  /** `null` where none is asked. */
  readonly verdict: string | null;
  /** All that can be pointed at. */
  readonly parts: readonly { readonly key: string; readonly role: Role }[];
  /** Questions beside the verdict: the class of an item, the encoding of a layer, a step of a case. */
  readonly asks?: readonly Ask[];
  /** Items in the right order, by key. */
  readonly sequence?: readonly string[];
  /** Items that follow one another and may as well stand the other way round. */
  readonly either?: readonly (readonly [string, string])[];
}

/** What the learner said, all by permanent keys. */
export interface Answer {
  /** `null` while none is chosen, or none is asked. */
  readonly verdict: string | null;
  readonly parts: readonly string[];
  /** What was chosen or typed at each further question. */
  readonly choices?: Readonly<Record<string, string>>;
  /** The items in the order given. */
  readonly sequence?: readonly string[];
  readonly confidence?: Confidence;
}

export type Mark = 'right' | 'wrong' | 'open';

/** How an answer did. The lists hold keys in the order of the answer key, not in that of picking. */
export interface Grade {
  readonly outcome: Outcome;
  /** `open`: not answered, or not asked. */
  readonly verdict: Mark;
  /** `partly`: something decisive, but not all or with a decoy; `wrong`: nothing decisive; `open`: nothing picked. */
  readonly evidence: 'right' | 'partly' | 'wrong' | 'open';
  /** Decisive and picked. */
  readonly hit: readonly string[];
  /** Decisive and not picked. */
  readonly missed: readonly string[];
  /** Decoys picked. */
  readonly decoys: readonly string[];
  /** Supporting parts picked: they neither help nor harm. */
  readonly extra: readonly string[];
  /** Each further question, by key. */
  readonly asks: ReadonlyMap<string, Mark>;
  /** Items that do not stand where they belong. */
  readonly misplaced: readonly string[];
  /** What a second try should ask again. */
  readonly retry: {
    readonly verdict: boolean;
    readonly evidence: boolean;
    readonly asks: readonly string[];
    readonly sequence: boolean;
  };
}

/**
 * Grades verdict, further questions, order and evidence apart. Keys the answer key does not know are ignored. Where
 * nothing is decisive ("cannot tell from this line"), the evidence is right as long as no decoy is picked.
 */
export function grade(key: AnswerKey, answer: Answer): Grade {
  const picked = new Set(answer.parts);
  const keys = (role: Role, isPicked: boolean) =>
    key.parts
      .filter((part) => part.role === role && picked.has(part.key) === isPicked)
      .map((part) => part.key);
  const hit = keys('decisive', true);
  const missed = keys('decisive', false);
  const decoys = keys('decoy', true);
  const extra = keys('supporting', true);

  const verdict = gradeVerdict(key.verdict, answer.verdict);
  const asks = new Map((key.asks ?? []).map((ask) => [ask.key, gradeAsk(ask, answer)] as const));
  const misplaced = misplacedIn(key, answer.sequence ?? []);
  const evidence = gradeEvidence({ hit, missed, decoys, extra });
  const retry = {
    verdict: key.verdict !== null && verdict !== 'right',
    evidence: evidence !== 'right',
    asks: [...asks].filter(([, mark]) => mark !== 'right').map(([name]) => name),
    sequence: misplaced.length > 0,
  };
  const outcome = outcomeOf(key, retry);
  return { outcome, verdict, evidence, hit, missed, decoys, extra, asks, misplaced, retry };
}

/** Whether nothing at all was said. An order is always one, so it cannot be told from none. */
export function isEmpty({ verdict, parts, choices = {}, sequence = [] }: Answer): boolean {
  const said = Object.values(choices).some((choice) => choice.trim() !== '');
  return verdict === null && parts.length === 0 && !said && sequence.length === 0;
}

function gradeVerdict(right: string | null, given: string | null): Mark {
  if (right === null || given === null) return 'open';
  return given === right ? 'right' : 'wrong';
}

function gradeAsk(ask: Ask, { choices = {} }: Answer): Mark {
  const given = Object.hasOwn(choices, ask.key) ? choices[ask.key] : undefined;
  if (given === undefined || given.trim() === '') return 'open';
  const isRight = 'right' in ask ? given === ask.right : ask.fits(given);
  return isRight ? 'right' : 'wrong';
}

/** Items of the right sequence that stand elsewhere in the one given. Neighbours that may change places are both right. */
function misplacedIn({ sequence = [], either = [] }: AnswerKey, given: readonly string[]): string[] {
  const known = given.filter((key) => sequence.includes(key));
  const at = (key: string): number => known.indexOf(key);
  const wanted = [...sequence];
  for (const [first, second] of either) {
    const [i, j] = [wanted.indexOf(first), wanted.indexOf(second)];
    if (i < 0 || j < 0 || at(second) > at(first) === j > i) continue;
    [wanted[i], wanted[j]] = [second, first];
  }
  return sequence.filter((key) => known[wanted.indexOf(key)] !== key);
}

function gradeEvidence(lists: Pick<Grade, 'hit' | 'missed' | 'decoys' | 'extra'>): Grade['evidence'] {
  const { hit, missed, decoys, extra } = lists;
  if (missed.length + decoys.length === 0) return 'right';
  if (hit.length > 0) return 'partly';
  return decoys.length + extra.length > 0 ? 'wrong' : 'open';
}

function outcomeOf(key: AnswerKey, retry: Grade['retry']): Outcome {
  const isWrong = retry.verdict || retry.asks.length > 0 || retry.sequence;
  const asksEvidence = key.parts.length > 0;
  if (!asksEvidence) return isWrong ? 'wrong' : 'right';
  if (!retry.evidence) return isWrong ? 'evidence-only' : 'right';
  // What was not asked cannot be what was right.
  const asksMore = key.verdict !== null || (key.asks ?? []).length > 0 || key.sequence !== undefined;
  return isWrong || !asksMore ? 'wrong' : 'verdict-only';
}
