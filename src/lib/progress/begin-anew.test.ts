import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginAnew, bringBack } from './begin-anew.ts';
import { keptTexts } from './kept-texts.ts';
import { merge } from './merge.ts';
import { NO_PROGRESS, type Entry } from './progress.ts';
import { progress } from './progress.arbitrary.ts';
import { fakeStorage, type FakeStorage } from './storage.fake.ts';
import { openStore, PROGRESS_KEY, type Result } from './store.ts';

const right: Result = { outcome: 'right', answer: { verdict: 'discovery', parts: ['user-agent-1'] } };

/** A page of its own over a storage. */
function opened(storage: FakeStorage) {
  let now = Date.parse('2026-11-24T08:00:00.000Z');
  const access = () => storage;
  const store = openStore(access, () => new Date(now));
  return {
    store,
    reset: () => beginAnew({ access, store }, new Date(now)),
    undo: () => {
      now += 1000;
      return bringBack({ access, store });
    },
  };
}

const storedIn = (storage: FakeStorage) => storage.items.get(PROGRESS_KEY) ?? '';
const progressIn = (storage: FakeStorage): unknown => JSON.parse(storedIn(storage));

describe('beginning anew', () => {
  const AT = '2026-11-24T08:00:00.000Z';
  const old = { version: 1, days: ['2026-11-20'], exercises: { AAAA: exampleEntry() } };

  it('puts the record aside, and can be undone', () => {
    const storage = fakeStorage({ [PROGRESS_KEY]: JSON.stringify(old) });
    const { reset, undo } = opened(storage);
    expect(reset()).toEqual({ progress: NO_PROGRESS, notice: null });
    expect(progressIn(storage)).toEqual(NO_PROGRESS);
    expect(keptTexts(() => storage, PROGRESS_KEY)).toMatchObject([{ why: 'reset', at: AT }]);

    expect(undo()).toEqual({ progress: old, notice: null });
    expect(Object.keys(Object.fromEntries(storage.items))).toEqual([PROGRESS_KEY]);
    expect(undo()).toBeNull();
  });

  it('and undoing keep what was answered since', () => {
    const storage = fakeStorage({ [PROGRESS_KEY]: JSON.stringify(old) });
    const { store, reset } = opened(storage);
    reset();
    store.record('BBBB', right);
    // Another page can undo as well.
    const undone = opened(storage).undo();
    expect(Object.keys(undone?.progress.exercises ?? {}).sort()).toEqual(['AAAA', 'BBBB']);
    expect(undone?.progress.days).toEqual(['2026-11-20', '2026-11-24']);
  });

  it('twice is undone one by one', () => {
    const storage = fakeStorage({ [PROGRESS_KEY]: JSON.stringify(old) });
    const { store, reset, undo } = opened(storage);
    reset();
    store.record('BBBB', right);
    reset();
    expect(Object.keys(undo()?.progress.exercises ?? {})).toEqual(['BBBB']);
    expect(Object.keys(undo()?.progress.exercises ?? {}).sort()).toEqual(['AAAA', 'BBBB']);
    expect(undo()).toBeNull();
  });

  it('puts nothing aside where there is nothing', () => {
    const storage = fakeStorage();
    expect(opened(storage).reset()).toEqual({ progress: NO_PROGRESS, notice: null });
    expect(storage.items.size).toBe(0);
  });

  it('is possible with a record of a later edition, and gives it back letter by letter', () => {
    const text = '{"version":2, "exercises":{"7KQ2":"another shape"}}';
    const storage = fakeStorage({ [PROGRESS_KEY]: text });
    const { store, reset, undo } = opened(storage);
    expect(reset()).toEqual({ progress: NO_PROGRESS, notice: null });
    expect(store.read()).toEqual({ progress: NO_PROGRESS, notice: null });
    undo();
    expect(storedIn(storage)).toBe(text);
    expect(storage.items.size).toBe(1);
  });

  it('keeps a record of a later edition aside while there are answers of this one', () => {
    const text = '{"version":2,"exercises":{}}';
    const storage = fakeStorage({ [PROGRESS_KEY]: text });
    const { store, reset, undo } = opened(storage);
    reset();
    store.record('7KQ2', right);
    expect(undo()?.notice).toEqual({ kind: 'future' });
    expect(storage.items.get(`mitsuyomi:v1:reset:${AT}`)).toBe(text);
    expect(progressIn(storage)).toMatchObject({ exercises: { '7KQ2': { best: 'right' } } });
  });

  it('changes nothing where there is no room, or no leave', () => {
    const storage = fakeStorage({ [PROGRESS_KEY]: JSON.stringify(old) });
    storage.quota = 100;
    const { reset, undo } = opened(storage);
    expect(reset()).toEqual({ progress: old, notice: { kind: 'full' } });
    expect(progressIn(storage)).toEqual(old);
    storage.blocked = true;
    expect(reset().notice).toEqual({ kind: 'refused' });
    expect(undo()).toBeNull();
    storage.blocked = false;
    expect(progressIn(storage)).toEqual(old);
  });

  it('takes along what could not be stored', () => {
    const storage = fakeStorage();
    storage.quota = 0;
    const { store, reset, undo } = opened(storage);
    store.record('AAAA', right);
    storage.quota = Infinity;
    reset();
    expect(store.read()).toEqual({ progress: NO_PROGRESS, notice: null });
    expect(Object.keys(undo()?.progress.exercises ?? {})).toEqual(['AAAA']);
  });

  it('loses nothing, whatever was stored and answered', () => {
    fc.assert(
      fc.property(progress, progress, (before, since) => {
        const storage = fakeStorage({ [PROGRESS_KEY]: JSON.stringify(before) });
        const { store, reset, undo } = opened(storage);
        reset();
        store.change((now) => merge(now, since));
        undo();
        expect(progressIn(storage)).toEqual(merge(since, before));
      }),
    );
  });
});

function exampleEntry(): Entry {
  const at = '2026-11-20T08:00:00.000Z';
  return {
    first: 'wrong',
    firstAt: at,
    best: 'wrong',
    tries: 1,
    lastAt: at,
    last: { verdict: null, parts: [] },
  };
}
