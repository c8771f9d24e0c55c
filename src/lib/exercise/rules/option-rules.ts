import type { DataPath, Mistake } from '../../authoring/mistake.ts';
import { quote } from '../../authoring/quote.ts';
import type { Classify } from '../exercise-schema.ts';

/** What is wrong with the verdicts offered beside the right one. */
export function optionMistakes({ verdict, options }: Classify): Mistake[] {
  const names = Object.keys(options);
  const mistakes: Mistake[] = [];
  const on = (path: DataPath, found: string, expected: string): void => {
    mistakes.push({ path, onKey: true, found, expected });
  };
  if (names.includes(verdict)) {
    on(['options', verdict], `the verdict ${quote(verdict)}`, 'only wrong verdicts among the options');
  }
  if (names.length < 2 || names.length > 5) on(['options'], String(names.length), 'two to five options');
  if (verdict !== 'unknown' && !names.includes('unknown')) {
    on(['options'], 'no "unknown"', '"unknown" among the options, or as the verdict');
  }
  return mistakes;
}

/** Answers that a record has too few or too many of: exactly `wanted`, one explanation each. */
export function keyMistakes(
  record: Readonly<Record<string, unknown>>,
  wanted: readonly string[],
  path: DataPath,
): Mistake[] {
  const there = Object.keys(record);
  const expected = `an entry for each of: ${wanted.join(', ')}`;
  return [
    ...wanted
      .filter((name) => !there.includes(name))
      .map((name) => ({ path, onKey: true, found: `no ${quote(name)}`, expected })),
    ...there
      .filter((name) => !wanted.includes(name))
      .map((name) => ({ path: [...path, name], onKey: true, found: quote(name), expected })),
  ];
}

/** Keys that stand twice in one list. */
export function twiceMistakes(keys: readonly string[], at: (index: number) => DataPath): Mistake[] {
  return keys.flatMap((key, index) =>
    keys.indexOf(key) === index
      ? []
      : [{ path: at(index), found: `${quote(key)} again`, expected: 'a key no other has' }],
  );
}
