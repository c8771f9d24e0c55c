import type { Why } from './kept.ts';
import { attempt, type StorageAccess, type StorageLike } from './storage.ts';

/** A text that was put aside. */
export interface Kept {
  readonly key: string;
  readonly why: Why;
  /** When, as `toISOString` writes it. */
  readonly at: string;
  /** In characters. */
  readonly size: number;
}

/** All texts put aside of what is stored under `key`, the newest first. Throws what the storage throws. */
export function keptIn(storage: StorageLike, key: string): Kept[] {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
  return keys
    .flatMap((name): Kept[] => {
      const rest = name.startsWith(`${key}:`) ? name.slice(key.length + 1) : '';
      const [, why, at] = /^(kept|reset):(\d{4}-[\d-]{5}T[\d:]{8}\.\d{3}Z)/.exec(rest) ?? [];
      if (at === undefined) return [];
      const size = storage.getItem(name)?.length ?? 0;
      return [{ key: name, why: why === 'reset' ? 'reset' : 'kept', at, size }];
    })
    .sort((a, b) => (a.at + a.key < b.at + b.key ? 1 : -1));
}

/** The same, and nothing where nothing may be read. */
export function keptTexts(access: StorageAccess, key: string): Kept[] {
  const found = attempt(access, (storage) => keptIn(storage, key));
  return found.ok ? found.value : [];
}
