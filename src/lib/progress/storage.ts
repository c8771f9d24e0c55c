/** The part of Web Storage that is used here (HTML Standard §12.2.1). Every call may throw. */
export interface StorageLike {
  readonly length: number;
  key: (index: number) => string | null;
  getItem: (key: string) => string | null;
  setItem: (key: string, value: string) => void;
  removeItem: (key: string) => void;
}

/** How to get at the storage, `() => localStorage`: a function, for where cookies are blocked the bare name throws. */
export type StorageAccess = () => StorageLike | null;

/** `refused`: the browser lets this page store nothing; `full`: there is no room left. */
export type Refusal = 'refused' | 'full';

export type Attempt<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly kind: Refusal };

/** Does one thing with the storage; whatever is thrown on the way is a refusal. */
export function attempt<T>(access: StorageAccess, use: (storage: StorageLike) => T): Attempt<T> {
  try {
    const storage = access();
    return storage === null ? { ok: false, kind: 'refused' } : { ok: true, value: use(storage) };
  } catch (error) {
    // QuotaExceededError; NS_ERROR_DOM_QUOTA_REACHED in Firefox.
    const isFull = error instanceof Error && /quota/i.test(error.name);
    return { ok: false, kind: isFull ? 'full' : 'refused' };
  }
}
