import { linesOf } from '../exercise/exercise-lines.ts';
import { exerciseMistakes, type IntentLabels } from '../exercise/exercise-rules.ts';
import { exerciseSchema, type Exercise } from '../exercise/exercise-schema.ts';
import { swapped } from '../exercise/variants.ts';
import { read } from '../log/detect.ts';
import type { Allowed } from './allowed.ts';
import { answerMistakes, type JudgeLine } from './answer-check.ts';
import type { DataPath, Mistake } from './mistake.ts';
import { quote } from './quote.ts';
import { lineNamings } from './sample.ts';

/** What is wrong with the variants of an exercise: each has to be a whole exercise of its own, with another line. */
export function variantMistakes(
  exercise: Exercise,
  allowed: Allowed,
  labels: IntentLabels = {},
  judge?: JudgeLine,
): Mistake[] {
  const seen = new Map([[linesIn(exercise), 'the exercise itself']]);
  const texts = textIn(exercise);
  return (exercise.variants ?? []).flatMap(({ swap }, index) => {
    const path = ['variants', index, 'swap'];
    const keys = Object.keys(swap).flatMap((key) => {
      const at = [...path, key];
      const odd = keyMistakes(key, texts, at);
      return odd.length > 0 ? odd : idleKey(exercise, index, key, at);
    });
    const shape = exerciseSchema.safeParse(swapped(exercise, index + 1));
    if (!shape.success) {
      const issues = shape.error.issues.map((issue) => ({
        path,
        found: `${issue.path.join('.')}: ${issue.message}`,
        expected: 'texts of the length of any others',
      }));
      return [...keys, ...issues];
    }
    const variant = shape.data;
    const lines = linesIn(variant);
    const earlier = seen.get(lines);
    seen.set(lines, `variant ${index + 1}`);
    return [
      ...keys,
      ...(earlier === undefined
        ? []
        : [{ path, found: `the lines of ${earlier} again`, expected: 'another line' }]),
      ...[
        ...exerciseMistakes(variant, labels),
        ...(judge === undefined ? [] : answerMistakes(variant, judge)),
        ...linesOf(variant).flatMap((line) => lineNamings(line.raw, line.path, allowed)),
      ].map((mistake) => inVariant(mistake, path)),
    ];
  });
}

function keyMistakes(key: string, texts: string, path: DataPath): Mistake[] {
  if (key.length < 2) {
    const expected = 'a text of two characters or more, which stands nowhere by chance';
    return [{ path, onKey: true, found: quote(key), expected }];
  }
  if (texts.includes(key)) return [];
  return [{ path, onKey: true, found: quote(key), expected: 'a text of this exercise' }];
}

/** A key that changes nothing: it stands across an edge that is swapped on either side, such as that of the base64. */
function idleKey(exercise: Exercise, index: number, key: string, path: DataPath): Mistake[] {
  const variants = (exercise.variants ?? []).map(({ swap }, nth) => ({
    swap: nth === index ? Object.fromEntries(Object.entries(swap).filter(([name]) => name !== key)) : swap,
  }));
  const without = swapped({ ...exercise, variants }, index + 1);
  const isIdle = saidBy(without) === saidBy(swapped(exercise, index + 1));
  return isIdle
    ? [
        {
          path,
          onKey: true,
          found: `${quote(key)}, which changes nothing`,
          expected: 'a text that is swapped',
        },
      ]
    : [];
}

/** All that a swapped exercise says, its own variants aside. */
function saidBy(exercise: unknown): string {
  return JSON.stringify(exercise, (name, value: unknown) => (name === 'variants' ? undefined : value));
}

/** A mistake in a variant is mended in its swap. */
function inVariant(mistake: Mistake, path: DataPath): Mistake {
  const { found, expected, help } = mistake;
  const said = `${mistake.path.join('.')}: ${found}`;
  return { path, found: said, expected, ...(help === undefined ? {} : { help }) };
}

function linesIn(exercise: Exercise): string {
  return linesOf(exercise)
    .map(({ raw }) => raw)
    .join('\n');
}

/** All an exercise says, the requests inside its lines opened. */
function textIn({ variants: _, ...exercise }: Exercise): string {
  const payloads = linesOf(exercise).map(({ raw }) => read(raw).fields.payload?.value ?? '');
  return [...strings(exercise), ...payloads].join('\n');
}

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}
