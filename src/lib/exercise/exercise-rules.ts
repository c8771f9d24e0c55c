import type { DataPath, Mistake } from '../authoring/mistake.ts';
import { stopMistake } from '../authoring/stop.ts';
import { read } from '../log/detect.ts';
import type { Intent } from '../sign/intent.ts';
import type { Localized } from '../text/localized.ts';
import { linesOf } from './exercise-lines.ts';
import type { Exercise, Part } from './exercise-schema.ts';
import { caseMistakes } from './rules/case-rules.ts';
import { compareMistakes } from './rules/compare-rules.ts';
import { decodeMistakes } from './rules/decode-rules.ts';
import { optionMistakes } from './rules/option-rules.ts';
import { orderMistakes } from './rules/order-rules.ts';
import { partMistakes, roleMistakes, type Placed } from './rules/part-rules.ts';
import { sortMistakes } from './rules/sort-rules.ts';
import { copiedTexts, spoiledHint, type Spoilers } from './rules/text-rules.ts';

export { placesOf } from './rules/part-rules.ts';

/** The words for the verdicts, which a first hint must not give away. */
export type IntentLabels = Readonly<Partial<Record<Intent, Localized>>>;

/** What a schema cannot see in one exercise: whether it fits its lines, and whether its texts fit each other. */
export function exerciseMistakes(exercise: Exercise, labels: IntentLabels = {}): Mistake[] {
  return [
    ...lineMistakes(exercise),
    ...kindMistakes(exercise),
    ...copiedTexts(exercise),
    ...hintMistakes(exercise, labels),
  ];
}

/** Lines that cannot be read to their end, and parts that do not stand on theirs. */
function lineMistakes(exercise: Exercise): Mistake[] {
  // An excerpt names its own lines.
  if (exercise.kind === 'case') return [];
  return linesOf(exercise).flatMap(({ raw, path }, nth) => {
    const reading = read(raw);
    return reading.ok ? partMistakes(placedOn(exercise, nth), reading) : [stopMistake(reading, path)];
  });
}

/** What an exercise points at on the nth of its lines. */
function placedOn(exercise: Exercise, nth: number): Placed[] {
  switch (exercise.kind) {
    case 'classify':
    case 'spot':
      return exercise.parts.map((part, index) => ({ stretch: part, path: ['parts', index] }));
    case 'compare':
      return exercise.parts.flatMap((part, index) =>
        part.line === (['a', 'b'] as const)[nth] ? [{ stretch: part, path: ['parts', index] }] : [],
      );
    case 'decode':
      return [{ stretch: exercise.value, path: ['value'] }];
    case 'sort':
      return exercise.items
        .slice(nth, nth + 1)
        .map(({ decisive }) => ({ stretch: decisive, path: ['items', nth, 'decisive'] }));
    default:
      return [];
  }
}

function kindMistakes(exercise: Exercise): Mistake[] {
  const parts: DataPath = ['parts'];
  switch (exercise.kind) {
    case 'classify':
      return [...roleMistakes(exercise.parts, parts), ...optionMistakes(exercise)];
    case 'spot':
      return roleMistakes(exercise.parts, parts);
    case 'compare':
      return [...roleMistakes(exercise.parts, parts), ...compareMistakes(exercise)];
    case 'sort':
      return sortMistakes(exercise);
    case 'decode':
      return decodeMistakes(exercise);
    case 'order':
      return orderMistakes(exercise);
    case 'case':
      return caseMistakes(exercise);
  }
}

function hintMistakes(exercise: Exercise, labels: IntentLabels): Mistake[] {
  const [hint] = exercise.hints;
  return hint === undefined ? [] : spoiledHint(hint, ['hints', 0], spoilersOf(exercise, labels));
}

/** What gives an exercise away. */
function spoilersOf(exercise: Exercise, labels: IntentLabels): Spoilers {
  switch (exercise.kind) {
    case 'classify': {
      const { verdict, parts } = exercise;
      const label = labels[verdict];
      const words = [verdict, verdict.replaceAll('-', ' ')];
      return { both: [...words, ...decisiveIn(parts)], labels: label === undefined ? [] : [label] };
    }
    case 'spot':
    case 'compare':
      return { both: decisiveIn(exercise.parts) };
    case 'sort':
      return { both: exercise.items.map(({ decisive }) => decisive.text) };
    case 'decode':
      return { both: exercise.type.accept, labels: [exercise.says.text] };
    default:
      return { both: [] };
  }
}

function decisiveIn(parts: readonly Pick<Part, 'role' | 'text'>[]): string[] {
  return parts.filter(({ role }) => role === 'decisive').map(({ text }) => text);
}
