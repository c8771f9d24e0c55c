import type { Mistake } from '../../authoring/mistake.ts';
import { fieldAt, type Place } from '../../furigana/place.ts';
import { read } from '../../log/detect.ts';
import type { Reading } from '../../log/record.ts';
import type { Compare } from '../exercise-schema.ts';
import { keyMistakes } from './option-rules.ts';
import { placesOf } from './part-rules.ts';

/** Every verdict that is offered for either twin. */
export function offeredIn({ lines: { a, b } }: Compare): string[] {
  return [...new Set([a.verdict, b.verdict, ...Object.keys(a.options), ...Object.keys(b.options)])];
}

export function compareMistakes(exercise: Compare): Mistake[] {
  const { lines, parts } = exercise;
  const offered = offeredIn(exercise);
  const differing = differences(read(lines.a.raw), read(lines.b.raw));
  const mistakes: Mistake[] = [];
  if (differing.length !== 1) {
    const found =
      differing.length === 0 ? 'the same line twice' : `lines that differ in ${differing.join(', ')}`;
    mistakes.push({ path: ['lines', 'b', 'raw'], found, expected: 'twins that differ in one field only' });
  }
  if (offered.length < 2 || offered.length > 5) {
    mistakes.push({
      path: ['lines'],
      found: String(offered.length),
      expected: 'two to five verdicts in all',
    });
  }
  if (!offered.includes('unknown')) {
    mistakes.push({ path: ['lines'], found: 'no "unknown"', expected: '"unknown" among the verdicts' });
  }
  for (const key of ['a', 'b'] as const) {
    const others = offered.filter((verdict) => verdict !== lines[key].verdict);
    mistakes.push(...keyMistakes(lines[key].options, others, ['lines', key, 'options']));
  }
  if (!parts.some((part) => part.role === 'decisive' && differing.includes(part.in))) {
    const expected = `a decisive part in the field that differs (${differing.join(', ')})`;
    mistakes.push({ path: ['parts'], found: 'none', expected });
  }
  return mistakes;
}

/** Fields made of others, and the payload that holds them all. */
const MADE_OF_OTHERS: ReadonlySet<string> = new Set(['request', 'target', 'payload']);

/** The fields in which two lines differ. */
export function differences(a: Reading, b: Reading): string[] {
  const names = new Set([...placesOf(a), ...placesOf(b)]);
  return [...names].filter((name) => {
    if (MADE_OF_OTHERS.has(name)) return false;
    // `placesOf` gives names of places only.
    const place = name as Place;
    return fieldAt(a, place)?.value !== fieldAt(b, place)?.value;
  });
}
