import type { StorageLike } from './storage.ts';

/** A storage for tests, that can be told to throw as browsers do. */
export interface FakeStorage extends StorageLike {
  readonly items: Map<string, string>;
  /** Characters it holds, keys and values. */
  quota: number;
  blocked: boolean;
}

export function fakeStorage(items: Readonly<Record<string, string>> = {}): FakeStorage {
  const storage: FakeStorage = {
    items: new Map(Object.entries(items)),
    quota: Infinity,
    blocked: false,
    get length() {
      refuseIfBlocked();
      return storage.items.size;
    },
    key(index) {
      refuseIfBlocked();
      return [...storage.items.keys()][index] ?? null;
    },
    getItem(key) {
      refuseIfBlocked();
      return storage.items.get(key) ?? null;
    },
    setItem(key, value) {
      refuseIfBlocked();
      const after = new Map(storage.items).set(key, value);
      const size = [...after].reduce((sum, [k, v]) => sum + k.length + v.length, 0);
      if (size > storage.quota) throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      storage.items.set(key, value);
    },
    removeItem(key) {
      refuseIfBlocked();
      storage.items.delete(key);
    },
  };

  function refuseIfBlocked(): void {
    if (storage.blocked) throw securityError();
  }
  return storage;
}

/** What reading `window.localStorage` throws where cookies are blocked, or in a sandboxed frame. */
export function securityError(): DOMException {
  return new DOMException('The operation is insecure.', 'SecurityError');
}
