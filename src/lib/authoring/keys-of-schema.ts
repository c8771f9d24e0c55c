import { z } from 'astro/zod';
import type { DataPath } from './mistake.ts';

/** The keys a schema knows at a place in the data; empty where it knows none. */
export function keysAt(schema: unknown, data: unknown, path: DataPath): readonly string[] {
  const here = chosen(schema, data);
  const [step, ...rest] = path;
  if (step === undefined) return keysOf(here);
  return keysAt(below(here, step), valueAt(data, [step]), rest);
}

/** The keys a schema cannot do without; empty where it is not one of an object. */
export function requiredKeysOf(schema: unknown): readonly string[] {
  if (!(schema instanceof z.ZodObject)) return [];
  const entries: [string, unknown][] = Object.entries(schema.shape);
  return entries.filter(([, value]) => !(value instanceof z.ZodOptional)).map(([key]) => key);
}

/** The value at the end of the path, `undefined` where the path leads nowhere. */
export function valueAt(data: unknown, path: DataPath): unknown {
  let here: unknown = data;
  for (const step of path) {
    if (typeof here !== 'object' || here === null) return undefined;
    here = Object.getOwnPropertyDescriptor(here, step)?.value;
  }
  return here;
}

/** Through wrappers, and of a union the member that the data's discriminator names. */
function chosen(schema: unknown, data: unknown): unknown {
  if (schema instanceof z.ZodOptional) return chosen(schema.unwrap(), data);
  if (!(schema instanceof z.ZodDiscriminatedUnion)) return schema;
  const name = valueAt(data, [schema.def.discriminator]);
  return schema.options.find((option) => {
    const literal: unknown =
      option instanceof z.ZodObject ? option.shape[schema.def.discriminator] : undefined;
    return literal instanceof z.ZodLiteral && [...literal.values].some((value) => value === name);
  });
}

function keysOf(schema: unknown): readonly string[] {
  if (schema instanceof z.ZodObject) return Object.keys(schema.shape);
  if (schema instanceof z.ZodRecord && schema.keyType instanceof z.ZodEnum)
    return schema.keyType.options.map(String);
  return [];
}

function below(schema: unknown, step: string | number): unknown {
  if (schema instanceof z.ZodObject) return schema.shape[step];
  if (schema instanceof z.ZodRecord) return schema.valueType;
  if (schema instanceof z.ZodArray) return schema.element;
  return undefined;
}
