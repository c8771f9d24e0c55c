import { todaySchema } from '../drill/today-schema.ts';
import { frameSchema, remarksSchema, shapesSchema } from '../drill/words-schema.ts';
import { intentSchema } from '../sign/intent-schema.ts';
import type { Allowed } from './allowed.ts';
import { checkShape, type SchemaOf } from './check-schema.ts';
import type { Finding } from './finding.ts';
import type { FileKind } from './input.ts';
import { lineNamings } from './sample.ts';
import { unfinishedTexts } from './unfinished.ts';
import type { YamlFile } from './yaml-file.ts';

/** What drills are made of, by the kind of file: the sheets of intents, the words around a line, the lines of the days. */
const SCHEMAS = {
  intent: intentSchema,
  frame: frameSchema,
  shapes: shapesSchema,
  remarks: remarksSchema,
  today: todaySchema,
} as const satisfies Partial<Record<FileKind, SchemaOf<unknown>>>;

/** The kinds of these files. */
export const DRILL_KINDS = ['intent', 'frame', 'shapes', 'remarks', 'today'] as const;

/** Checks one of these files by itself; whether they go together is tried in `tests/content`, where drills are made. */
export function checkDrillFile(
  file: YamlFile,
  kind: (typeof DRILL_KINDS)[number],
  allowed: Allowed,
): Finding[] {
  const { data, findings } = checkShape<unknown>(file, SCHEMAS[kind]);
  const lines = kind === 'today' ? (todaySchema.safeParse(data).data ?? {}) : {};
  const mistakes = [
    ...unfinishedTexts(file.value),
    ...Object.entries(lines).flatMap(([date, { raw }]) => lineNamings(raw, [date, 'raw'], allowed)),
  ];
  return [...findings, ...mistakes.map((mistake) => file.finding(mistake))];
}
