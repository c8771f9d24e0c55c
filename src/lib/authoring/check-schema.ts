import type { z } from 'astro/zod';
import type { Finding } from './finding.ts';
import { mistakesOf } from './issues-of-schema.ts';
import type { YamlFile } from './yaml-file.ts';

/** What a file says, once it has the shape its schema wants; `undefined` with the findings where it has not. */
export interface Shaped<T> {
  readonly data: T | undefined;
  readonly findings: readonly Finding[];
}

/** A schema of data of this shape. */
export type SchemaOf<T> = z.ZodType<T>;

/** Holds a read file against its schema. */
export function checkShape<T>(file: YamlFile, schema: SchemaOf<T>): Shaped<T> {
  if (file.findings.length > 0) return { data: undefined, findings: file.findings };
  const result = schema.safeParse(file.value);
  if (result.success) return { data: result.data, findings: [] };
  const mistakes = result.error.issues.flatMap((issue) => mistakesOf(issue, schema, file.value));
  return { data: undefined, findings: mistakes.map((mistake) => file.finding(mistake)) };
}
