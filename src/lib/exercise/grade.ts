import type { Role } from './exercise-schema.ts';

/**
 * Worst to best. `verdict-only` is right for the wrong reason, and stands below `evidence-only`: one verdict in four
 * can be guessed, the part that decides has to be read.
 */
export const OUTCOMES = ['wrong', 'verdict-only', 'evidence-only', 'right'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What is right: `verdict` is `null` where none is asked (`spot`); `parts` are all that can be pointed at. */
export interface AnswerKey {
  readonly verdict: string | null;
  readonly parts: readonly { readonly key: string; readonly role: Role }[];
}

/** What the learner said, by option key and part key; `verdict` is `null` while none is chosen. */
export interface Answer {
  readonly verdict: string | null;
  readonly parts: readonly string[];
}

/** How an answer did. The four lists hold part keys in the order of the answer key, not in that of picking. */
export interface Grade {
  readonly outcome: Outcome;
  /** `open`: not answered, or not asked. */
  readonly verdict: 'right' | 'wrong' | 'open';
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
  /** What a second try should ask again. */
  readonly retry: { readonly verdict: boolean; readonly evidence: boolean };
}

/**
 * Grades verdict and evidence apart. Parts the key does not know are ignored. Where nothing is decisive ("cannot tell
 * from this line"), the evidence is right as long as no decoy is picked.
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
  const evidence = gradeEvidence({ hit, missed, decoys, extra });
  const retry = { verdict: key.verdict !== null && verdict !== 'right', evidence: evidence !== 'right' };
  return { outcome: outcomeOf(key, retry), verdict, evidence, hit, missed, decoys, extra, retry };
}

function gradeVerdict(right: string | null, given: string | null): Grade['verdict'] {
  if (right === null || given === null) return 'open';
  return given === right ? 'right' : 'wrong';
}

function gradeEvidence(lists: Pick<Grade, 'hit' | 'missed' | 'decoys' | 'extra'>): Grade['evidence'] {
  const { hit, missed, decoys, extra } = lists;
  if (missed.length + decoys.length === 0) return 'right';
  if (hit.length > 0) return 'partly';
  return decoys.length + extra.length > 0 ? 'wrong' : 'open';
}

function outcomeOf(key: AnswerKey, retry: Grade['retry']): Outcome {
  if (!retry.evidence) return retry.verdict ? 'evidence-only' : 'right';
  // A verdict that was not asked cannot be what was right.
  return retry.verdict || key.verdict === null ? 'wrong' : 'verdict-only';
}
