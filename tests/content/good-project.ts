import path from 'node:path';
import { check } from '../../src/lib/authoring/check.ts';
import { formatFinding } from '../../src/lib/authoring/finding.ts';
import type { InputFile } from '../../src/lib/authoring/input.ts';
import { readProject } from '../../tools/project-files.ts';

/** A whole project without a mistake, small: what a test breaks one thing of. */
export const GOOD = await readProject(path.join(import.meta.dirname, 'good'));

/** One slip of the hand: in the file whose path ends so, this text becomes that. */
export type Slip = readonly [file: string, from: string, to: string];

/** A mistake an author makes, and every message of the run: nothing more is said than what is wrong. */
export interface MistakeRow {
  readonly name: string;
  readonly slips: readonly Slip[];
  readonly says: readonly string[];
}

/** The project with the slips in it. A text that does not stand in its file once is a mistake of the test. */
export function withSlips(files: readonly InputFile[], slips: readonly Slip[]): InputFile[] {
  return slips.reduce<InputFile[]>(
    (all, [end, from, to]) => {
      const file = all.find(({ path: name }) => name.endsWith(end));
      if (file?.text.split(from).length !== 2)
        throw new Error(`${end} must hold ${JSON.stringify(from)} once`);
      const slipped = { ...file, text: file.text.replace(from, () => to) };
      return all.map((other) => (other === file ? slipped : other));
    },
    [...files],
  );
}

/** What an author would read. */
export function messages(files: readonly InputFile[]): string[] {
  return check(files).map(formatFinding);
}
