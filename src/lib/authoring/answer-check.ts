import type { Exercise } from '../exercise/exercise-schema.ts';
import { INTENTS, type Intent } from '../sign/intent.ts';
import type { DataPath, Mistake } from './mistake.ts';
import { quote } from './quote.ts';

/** What the signs make of a line. */
export type JudgeLine = (raw: string) => Intent;

/** A verdict that an exercise declares for one of its lines. */
export interface Declared {
  readonly raw: string;
  readonly intent: Intent;
  readonly path: DataPath;
}

/** Every verdict an exercise declares. */
export function declaredIn(exercise: Exercise): Declared[] {
  switch (exercise.kind) {
    case 'classify':
      return [{ raw: exercise.line.raw, intent: exercise.verdict, path: ['verdict'] }];
    case 'compare':
      return (['a', 'b'] as const).map((key) => {
        const { raw, verdict } = exercise.lines[key];
        return { raw, intent: verdict, path: ['lines', key, 'verdict'] };
      });
    case 'sort':
      return exercise.items.flatMap(({ raw, class: name }, index) => {
        const intent = INTENTS.find((one) => one === name);
        return intent === undefined ? [] : [{ raw, intent, path: ['items', index, 'class'] }];
      });
    default:
      return [];
  }
}

/**
 * Holds what an exercise declares against what the signs say. Where they differ, one of them is wrong, or the exercise
 * teaches just that; then it says why in `surprise`.
 */
export function answerMistakes(exercise: Exercise, judge: JudgeLine): Mistake[] {
  const differing = declaredIn(exercise).flatMap(({ raw, intent, path }): Mistake[] => {
    const judged = judge(raw);
    if (judged === intent) return [];
    const expected = `${quote(judged)}, which is what the signs say of the line`;
    return [
      { path, found: quote(intent), expected, help: 'correct one of the two, or say why in surprise:' },
    ];
  });
  if (exercise.surprise === undefined) return differing;
  if (differing.length > 0) return [];
  const expected = 'a surprise only where the signs say something else';
  return [{ path: ['surprise'], onKey: true, found: 'a surprise', expected }];
}
