import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import {
  EDITOR_SCHEMA_NAMES,
  editorSchema,
  type EditorSchemaName,
} from '../../src/lib/authoring/editor-schema.ts';
import { exerciseSchema } from '../../src/lib/exercise/exercise-schema.ts';
import { signSchema } from '../../src/lib/sign/sign-schema.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const FILES: Readonly<Record<EditorSchemaName, string>> = {
  exercise: 'exercises/*/*.yaml',
  sign: 'content/signs/*/*.yaml',
};
const ZOD = { exercise: exerciseSchema, sign: signSchema } as const;
/** Of the many signs, every so many-th is damaged; all are validated. */
const EVERY = { exercise: 1, sign: 40 } as const;

function textOf(file: string): string {
  return readFileSync(path.join(ROOT, file), 'utf8');
}

function validator(name: EditorSchemaName): ValidateFunction {
  // Strict of words it does not know; a type or key may well be said one level up.
  return new Ajv({ strict: true, strictTypes: false, strictRequired: false }).compile(editorSchema(name));
}

describe.for(EDITOR_SCHEMA_NAMES)('the schema of an %s for editors', (name) => {
  const valid = validator(name);
  const files = globSync(FILES[name], { cwd: ROOT }).toSorted();
  const data = files.map((file) => [file, parse(textOf(file)) as unknown] as const);

  test('is the one that is committed (npm run schemas writes it)', () => {
    expect(JSON.parse(textOf(`schemas/${name}.json`))).toEqual(editorSchema(name));
  });

  test('says a sentence of every key', () => {
    const keys = keysIn(editorSchema(name));
    expect(keys.length).toBeGreaterThan(30);
    expect(keys.filter(([, description]) => !/^\S.*\.$/.test(description)).map(([key]) => key)).toEqual([]);
  });

  test('takes every file there is', () => {
    const refused = data.filter(([, value]) => !valid(value)).map(([file]) => file);
    expect(data.length).toBeGreaterThan(10);
    expect(refused).toEqual([]);
  });

  test('is of one mind with the check about damaged files', () => {
    let refused = 0;
    const samples = data.filter((_, nth) => nth % EVERY[name] === 0);
    const damaged = fc
      .tuple(fc.constantFrom(...samples), fc.nat(), fc.constantFrom(...DAMAGES))
      .map(([[file, value], at, damage]) => ({ file, value: damage(structuredClone(value), at) }));
    fc.assert(
      fc.property(damaged, ({ value }) => {
        const { success } = ZOD[name].safeParse(value);
        if (!success) refused += 1;
        return valid(value) === success;
      }),
      { numRuns: 500 },
    );
    expect(refused).toBeGreaterThan(100);
  });
});

type Damage = (value: unknown, at: number) => unknown;
type Owner = readonly [owner: object, key: string];

/** Every place of the data that something stands in. */
function places(value: unknown): Owner[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]): Owner[] => [[value, key], ...places(inner)]);
}

function damage(change: (owner: object, key: string) => void): Damage {
  return (value, at) => {
    const all = places(value);
    const [owner, key] = all[at % all.length] ?? [{}, ''];
    change(owner, key);
    return value;
  };
}

function put(inner: unknown): Damage {
  return damage((owner, key) => Object.assign(owner, { [key]: inner }));
}

const DAMAGES: readonly Damage[] = [
  damage((owner, key) => {
    if (Array.isArray(owner)) owner.splice(Number(key), 1);
    else Reflect.deleteProperty(owner, key);
  }),
  damage((owner) =>
    Array.isArray(owner) ? owner.push(owner[0]) : Object.assign(owner, { surprising: 'x', not: true }),
  ),
  ...[null, 7, true, '', 'x', 'x'.repeat(600), [], {}, 'header:X-Y', 'unknown'].map(put),
];

/** Every key a schema names, with what it says of it. */
function keysIn(schema: unknown, name = ''): (readonly [string, string])[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, inner]: [string, unknown]) => {
    const here =
      name === 'properties' && typeof inner === 'object' && inner !== null
        ? [[key, 'description' in inner ? String(inner.description) : ''] as const]
        : [];
    return [...here, ...keysIn(inner, key)];
  });
}
