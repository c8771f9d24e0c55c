import { linesOf } from '../exercise/exercise-lines.ts';
import type { Exercise } from '../exercise/exercise-schema.ts';
import type { CheckedExercise } from './exercise-check.ts';
import type { Finding } from './finding.ts';
import type { Mistake } from './mistake.ts';
import type { Published } from './published-schema.ts';
import { quote } from './quote.ts';
import type { YamlFile } from './yaml-file.ts';

/** The record of published ids with the file it was read from. */
export interface PublishedFile {
  readonly file: YamlFile;
  readonly published: Published;
}

/** What only shows when all exercises are seen together: ids used twice, twins that do not point back, ids lost. */
export function acrossExercises(
  exercises: readonly CheckedExercise[],
  record: PublishedFile | undefined,
): Finding[] {
  const byId = new Map<string, CheckedExercise>();
  const findings: Finding[] = [];
  for (const entry of exercises) {
    if (entry.id === undefined) continue;
    const first = byId.get(entry.id);
    if (first === undefined) byId.set(entry.id, entry);
    else findings.push(entry.file.finding(usedTwice(entry.id, first)));
  }
  for (const [id, { file, exercise }] of byId) {
    if (exercise !== undefined)
      findings.push(...twinMistakes(exercise, byId).map((mistake) => file.finding(mistake)));
    if (record !== undefined && !Object.hasOwn(record.published, id))
      findings.push(file.finding(unpublished(id, record)));
  }
  if (record !== undefined) findings.push(...lostIds(record, (id) => byId.has(id)));
  return findings;
}

function usedTwice(id: string, first: CheckedExercise): Mistake {
  const { path, line, column } = first.file.finding({ path: ['id'], found: '', expected: '' });
  return {
    path: ['id'],
    found: `the id ${quote(id)} of ${path}:${line}:${column}`,
    expected: 'an id no other exercise has',
    help: 'npm run new:exercise picks a free one',
  };
}

function unpublished(id: string, record: PublishedFile): Mistake {
  return {
    path: ['id'],
    found: `the id ${quote(id)}, which is not on record`,
    expected: `an id listed in ${record.file.path}`,
    help: `add the line ${id}: {}`,
  };
}

function twinMistakes(exercise: Exercise, byId: ReadonlyMap<string, CheckedExercise>): Mistake[] {
  const { id, twin } = exercise;
  if (twin === undefined) return [];
  const path = ['twin'];
  const found = quote(twin);
  if (twin === id) return [{ path, found, expected: 'the id of another exercise' }];
  const other = byId.get(twin);
  if (other === undefined) return [{ path, found, expected: 'the id of an exercise that is there' }];
  // A broken twin is reported where it is broken.
  if (other.exercise === undefined) return [];
  if (other.exercise.twin !== id) {
    const back = other.exercise.twin === undefined ? 'has no twin' : `has the twin ${other.exercise.twin}`;
    return [
      {
        path,
        found,
        expected: 'a twin that points back',
        help: `${other.file.path} ${back}; it needs twin: ${id}`,
      },
    ];
  }
  if (rawOf(other.exercise) !== rawOf(exercise)) return [];
  return [
    { path, found: `a twin with the same line (${other.file.path})`, expected: 'two lines that differ' },
  ];
}

function rawOf(exercise: Exercise): string {
  return linesOf(exercise)
    .map(({ raw }) => raw)
    .join('\n');
}

function lostIds({ file, published }: PublishedFile, known: (id: string) => boolean): Finding[] {
  return Object.entries(published).flatMap(([id, { moved }]) => {
    if (moved === undefined) return known(id) ? [] : [file.finding(lost(id))];
    if (known(id)) {
      const found = `${quote(moved)}, while ${id} is still there`;
      return [
        file.finding({ path: [id, 'moved'], found, expected: 'only an id without an exercise to be moved' }),
      ];
    }
    const expected = 'the id of an exercise that is there';
    return known(moved) ? [] : [file.finding({ path: [id, 'moved'], found: quote(moved), expected })];
  });
}

function lost(id: string): Mistake {
  return {
    path: [id],
    onKey: true,
    found: 'no exercise with this id',
    expected: 'every published id to lead somewhere',
    help: `bring it back, or write ${id}: { moved: ID } with the exercise that takes its place`,
  };
}
