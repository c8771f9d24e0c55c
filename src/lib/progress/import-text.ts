import { SITE } from './export-text.ts';
import { parseProgress } from './guard.ts';
import type { Progress } from './progress.ts';

/** What the text of a file holds, or why it is not taken. */
export type Imported =
  | {
      readonly ok: true;
      readonly progress: Progress;
      /** What could not be read and is left out, `exercises.7KQ2`; all else is good. */
      readonly left: readonly string[];
    }
  | {
      readonly ok: false;
      /**
       * `empty`; `json`: no JSON; `elsewhere`: of another site or program; `future`: of a later edition; `shape`: JSON, but
       * no progress.
       */
      readonly reason: 'empty' | 'json' | 'elsewhere' | 'future' | 'shape';
      /** The edition, or the site, that the file names; of a wrong shape the key that is missing. */
      readonly named?: string;
    };

/** Reads an exported file, or a text that was kept aside; never throws, and changes nothing. */
export function importText(file: string): Imported {
  const text = file.replace(/^\uFEFF/, '');
  if (text.trim() === '') return { ok: false, reason: 'empty' };
  const root = objectIn(text);
  if (root === undefined) return { ok: false, reason: 'json' };
  const { site, ...rest } = root;
  if (site !== undefined && site !== SITE) return { ok: false, reason: 'elsewhere', named: shortly(site) };

  const { progress, flaw, places } = parseProgress(JSON.stringify(rest));
  if (flaw === 'future') return { ok: false, reason: 'future', named: shortly(rest.version) };
  if (flaw === 'damaged' && places.length === 0) {
    return { ok: false, reason: 'shape', named: rest.version === 1 ? 'exercises' : 'version' };
  }
  return { ok: true, progress, left: places };
}

/** `undefined` where the text is no JSON; a value that is no object has no keys. */
function objectIn(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return undefined;
  }
}

function shortly(value: unknown): string {
  return (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 40);
}
