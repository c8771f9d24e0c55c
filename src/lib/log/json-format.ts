import type { Gathering } from './gathering.ts';
import type { JsonObject } from './json-object.ts';
import type { Field, FieldName, Format } from './record.ts';
import { readTime, type Unzoned } from './time.ts';

/** A format of one JSON object a line. */
export interface JsonFormat {
  readonly format: Format;
  /** Whether the object is of this format. Also asked of what is left of a cut line, so it takes what comes first too. */
  readonly knows: (object: JsonObject) => boolean;
  /** Takes the fields out of the object. Nothing in it is an error: names come and go with the versions. */
  readonly gather: (gathered: Gathering, object: JsonObject) => void;
}

/** Where a format keeps its fields: for each the names it has had, the newest first. */
export type Places = readonly (readonly [FieldName, readonly string[]])[];

/** Adds the scalars that stand at these names. */
export function gatherScalars(gathered: Gathering, object: JsonObject, places: Places): void {
  for (const [name, keys] of places) {
    const field = firstScalar(object, keys);
    if (field !== null) gathered.fields[name] = field;
  }
}

/** What was tried as a name or password; `null` where it is missing or `null`, which is not the same as empty. */
export function tried(object: JsonObject, name: string): Field | null {
  const field = object.scalar(name);
  return field?.value === null ? null : field;
}

/** The first of these names that holds a scalar. */
export function firstScalar(object: JsonObject, keys: readonly string[]): Field | null {
  for (const key of keys) {
    const field = object.scalar(key);
    if (field !== null) return field;
  }
  return null;
}

/** Adds the time; one that cannot be understood is kept as a field and names no moment. */
export function gatherTime(gathered: Gathering, field: Field | null, unzoned: Unzoned): void {
  if (field === null) return;
  gathered.fields.time = field;
  gathered.instant = readTime(field.value ?? '', unzoned)?.instant ?? null;
}
