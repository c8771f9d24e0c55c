import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { Dated } from '../src/lib/drill/today.ts';
import { todaySchema } from '../src/lib/drill/today-schema.ts';

/** Today's lines of all years, in order. */
export function loadToday(root: string): Dated[] {
  return globSync('content/today/*.yaml', { cwd: root })
    .toSorted()
    .flatMap((file) => Object.entries(todaySchema.parse(parse(readFileSync(path.join(root, file), 'utf8')))))
    .map(([date, line]) => ({ date, line }))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}
