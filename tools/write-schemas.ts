import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { EDITOR_SCHEMA_NAMES, editorSchema } from '../src/lib/authoring/editor-schema.ts';

/** `npm run schemas`: what editors are told of exercises and signs, made anew into `schemas/`. */
const FOLDER = path.join(import.meta.dirname, '../schemas');

await mkdir(FOLDER, { recursive: true });
for (const name of EDITOR_SCHEMA_NAMES) {
  const file = path.join(FOLDER, `${name}.json`);
  const text = JSON.stringify(editorSchema(name), null, 2);
  await writeFile(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
  console.log(`schemas/${name}.json`);
}
