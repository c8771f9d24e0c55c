import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { termSchema, type Term } from '../lib/term/term-schema.ts';

/** All terms in a folder. The pages are compiled before there are collections, so this reads the files itself. */
export function readTerms(folder: string): readonly Term[] {
  return globSync('*.yaml', { cwd: folder })
    .toSorted()
    .map((file) => termSchema.parse(parse(readFileSync(path.join(folder, file), 'utf8'))));
}
