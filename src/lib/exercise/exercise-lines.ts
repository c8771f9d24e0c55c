import type { DataPath } from '../authoring/mistake.ts';
import type { Exercise } from './exercise-schema.ts';

/** One log line of an exercise. */
export interface ExerciseLine {
  /** What it is called inside the exercise; `null` where it is the only one. */
  readonly key: string | null;
  readonly raw: string;
  /** The way to it in the file. */
  readonly path: DataPath;
}

/** Every log line of an exercise, in the order of the file. */
export function linesOf(exercise: Exercise): ExerciseLine[] {
  switch (exercise.kind) {
    case 'classify':
    case 'spot':
    case 'decode':
      return [{ key: null, raw: exercise.line.raw, path: ['line', 'raw'] }];
    case 'sort':
    case 'order':
      return exercise.items.map(({ key, raw }, index) => ({ key, raw, path: ['items', index, 'raw'] }));
    case 'compare':
      return (['a', 'b'] as const).map((key) => ({
        key,
        raw: exercise.lines[key].raw,
        path: ['lines', key, 'raw'],
      }));
    case 'case':
      return excerptOf(exercise.log).map((raw) => ({ key: null, raw, path: ['log'] }));
  }
}

/** The lines of an excerpt, without the line end that closes it. */
export function excerptOf(log: string): string[] {
  return log.replace(/\n+$/, '').split('\n');
}
