import { order, shuffle } from '../exercise/shuffle.ts';
import type { DrillAnswer } from '../progress/progress.ts';
import type { Intent } from '../sign/intent.ts';
import { confusions } from './confusion.ts';
import type { Level } from './level.ts';

/** What of a line's answers is offered. */
export interface Offer {
  /** Verdicts, the right one among them. */
  readonly verdicts: readonly Intent[];
  /** Keys of parts that can be picked. */
  readonly parts: readonly string[];
}

interface Offered {
  readonly id: string;
  readonly verdict: Intent;
  readonly options: readonly Intent[];
  readonly parts: readonly { readonly key: string; readonly role: 'decisive' | 'supporting' | 'decoy' }[];
}

/**
 * As many verdicts and decoys as the level has, if the line has them: the right one, "cannot tell", then what this learner
 * takes it for, then by the seed.
 */
export function offerOf(line: Offered, level: Level, answers: readonly DrillAnswer[], seed: string): Offer {
  const { verdict, options, parts } = line;
  const taken = confusions(answers).flatMap(({ right, given }) => (right === verdict ? [given] : []));
  const others = [
    ...options.filter((option) => option === 'unknown'),
    ...taken.filter((option) => options.includes(option)),
    ...shuffle(options, `${line.id}:${seed}`),
  ];
  const offered = [...new Set([verdict, ...others])].slice(0, level.options);
  const shuffled = order(offered, `${line.id}:${seed}`);
  const decoys = shuffle(
    parts.filter(({ role }) => role === 'decoy'),
    `${line.id}:${seed}`,
  ).slice(0, level.decoys);
  return {
    verdicts: offered.toSorted((a, b) => shuffled.indexOf(a) - shuffled.indexOf(b)),
    parts: parts.filter((part) => part.role !== 'decoy' || decoys.includes(part)).map(({ key }) => key),
  };
}
