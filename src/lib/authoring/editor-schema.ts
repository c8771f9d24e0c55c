import { z } from 'astro/zod';
import { exerciseSchema } from '../exercise/exercise-schema.ts';
import { signSchema } from '../sign/sign-schema.ts';

/** A JSON Schema; what can stand in it is draft 7's to say. */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** The files that an editor can help with, by the name under which their schema is published. */
export const EDITOR_SCHEMA_NAMES = ['exercise', 'sign'] as const;
export type EditorSchemaName = (typeof EDITOR_SCHEMA_NAMES)[number];

const SHAPES = {
  exercise: { schema: exerciseSchema, title: 'An exercise of Mitsuyomi' },
  sign: { schema: signSchema, title: 'A sign of Mitsuyomi' },
} as const;

/**
 * The schema of a kind of file as editors understand it: JSON Schema draft 7, a sentence on every key. It knows the shape
 * only; what needs the lines themselves is left to `npm run check`.
 */
export function editorSchema(name: EditorSchemaName): JsonSchema {
  const { schema, title } = SHAPES[name];
  const made = z.toJSONSchema(schema, {
    target: 'draft-7',
    // As an author writes it, before anything is trimmed.
    io: 'input',
    // A custom check says by `.meta` what it accepts.
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      nameKeys(jsonSchema);
    },
  });
  return { title, ...made };
}

/** Keys out of a closed list become properties: those an editor completes. */
function nameKeys(schema: JsonSchema): void {
  const { propertyNames, additionalProperties } = schema;
  if (typeof propertyNames !== 'object' || propertyNames.enum === undefined) return;
  if (typeof additionalProperties !== 'object') return;
  schema.properties = Object.fromEntries(
    propertyNames.enum.map((name) => [
      String(name),
      { description: `What is said where ${String(name)} is chosen.`, ...additionalProperties },
    ]),
  );
  schema.additionalProperties = false;
  delete schema.propertyNames;
}
