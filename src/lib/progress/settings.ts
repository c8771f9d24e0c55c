import { attempt, type Refusal, type StorageAccess } from './storage.ts';

/** A choice of the reader's, under a key of its own; the first value is the default. */
export interface Setting<T extends string> {
  readonly key: string;
  readonly values: readonly [T, ...T[]];
}

export type Theme = 'auto' | 'light' | 'dark';
export type Furigana = 'all' | 'seals' | 'none';

/** `auto` follows `prefers-color-scheme`. */
export const THEME: Setting<Theme> = { key: 'mitsuyomi:theme', values: ['auto', 'light', 'dark'] };

/** How much is written over a line: label and seal, the seal only, nothing. */
export const FURIGANA: Setting<Furigana> = { key: 'mitsuyomi:furigana', values: ['all', 'seals', 'none'] };

/** Whether practice asks how sure one was of an answer. */
export const CONFIDENCE: Setting<'off' | 'on'> = { key: 'mitsuyomi:confidence', values: ['off', 'on'] };

/** The stored choice, or the default where there is none, none that is known, or no storage. */
export function readSetting<T extends string>(access: StorageAccess, { key, values }: Setting<T>): T {
  const stored = attempt(access, (storage) => storage.getItem(key));
  return values.find((value) => stored.ok && value === stored.value) ?? values[0];
}

/** Stores a choice; `null` when that worked, else why it lasts for this page only. */
export function writeSetting<T extends string>(
  access: StorageAccess,
  { key }: Setting<T>,
  value: T,
): Refusal | null {
  const written = attempt(access, (storage) => storage.setItem(key, value));
  return written.ok ? null : written.kind;
}
