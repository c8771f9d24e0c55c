import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parseProgress } from './guard.ts';
import { better, merge } from './merge.ts';
import { entryOf, NO_PROGRESS, type DrillAnswer, type Progress, type Review } from './progress.ts';
import { answer, entry, outcome, progress } from './progress.arbitrary.ts';
import { fakeStorage, securityError } from './storage.fake.ts';
import { openStore, PROGRESS_KEY, type Result } from './store.ts';

const wrong: Result = { outcome: 'wrong', answer: { verdict: 'exploit', parts: ['status-1'] } };
const right: Result = { outcome: 'right', answer: { verdict: 'discovery', parts: ['user-agent-1'] } };

/** One second later with each look. */
function clock(start = '2026-11-24T08:00:00.000Z'): () => Date {
  let now = Date.parse(start) - 1000;
  return () => new Date((now += 1000));
}

const storedIn = (storage: ReturnType<typeof fakeStorage>) => storage.items.get(PROGRESS_KEY) ?? '';
const progressIn = (storage: ReturnType<typeof fakeStorage>): unknown => JSON.parse(storedIn(storage));

describe('a learner who tries an exercise', () => {
  it('begins with nothing, and nothing is written by looking', () => {
    const storage = fakeStorage();
    expect(openStore(() => storage, clock()).read()).toEqual({ progress: NO_PROGRESS, notice: null });
    expect(storage.items.size).toBe(0);
  });

  it('finds the first, the best and the last try again, by id', () => {
    const storage = fakeStorage();
    const store = openStore(() => storage, clock());
    store.record('7KQ2', wrong);
    store.record('7KQ2', right);
    store.record('7KQ2', wrong);
    const expected = {
      version: 1,
      days: ['2026-11-24'],
      exercises: {
        '7KQ2': {
          first: 'wrong',
          firstAt: '2026-11-24T08:00:00.000Z',
          best: 'right',
          tries: 3,
          lastAt: '2026-11-24T08:00:02.000Z',
          last: wrong.answer,
        },
      },
    };
    expect(progressIn(storage)).toEqual(expected);
    expect(openStore(() => storage, clock()).read()).toEqual({ progress: expected, notice: null });
  });

  it('keeps what a later edition added', () => {
    const later = {
      version: 1,
      sessions: ['S1'],
      exercises: {
        ZZZZ: { ...exampleEntry(), due: 5 },
        '7KQ2': { ...exampleEntry(), due: 3 },
      },
    };
    const storage = fakeStorage({ [PROGRESS_KEY]: JSON.stringify(later) });
    openStore(() => storage, clock()).record('7KQ2', right);
    expect(progressIn(storage)).toMatchObject({
      sessions: ['S1'],
      exercises: { ZZZZ: later.exercises.ZZZZ, '7KQ2': { due: 3, best: 'right', tries: 2 } },
    });
  });

  it('in two tabs loses nothing in either', () => {
    const storage = fakeStorage();
    const one = openStore(() => storage, clock());
    const two = openStore(() => storage, clock());
    one.read();
    two.read();
    one.record('AAAA', right);
    two.record('BBBB', wrong);
    one.record('BBBB', right);
    expect(two.read().progress.exercises).toMatchObject({
      AAAA: { best: 'right', tries: 1 },
      BBBB: { first: 'wrong', best: 'right', tries: 2 },
    });
  });
});

describe('a learner who practises', () => {
  const drill: DrillAnswer = {
    at: '2026-11-24T14:59:58.000Z',
    line: 'git-config:1a2b',
    viewpoint: 'path',
    right: 'info-leak',
    given: 'exploit',
    evidence: 'right',
  };
  const review: Review = {
    due: '2026-11-26T00:00:00.000Z',
    last: drill.at,
    stability: 2,
    difficulty: 5,
    state: 2,
    reps: 1,
    lapses: 0,
    learning_steps: 0,
    scheduled_days: 2,
    elapsed_days: 0,
  };

  it('finds answers, reviews and the days in Japan again', () => {
    const storage = fakeStorage();
    const store = openStore(() => storage, clock('2026-11-24T14:59:59.000Z'));
    store.recordDrill(drill, { viewpoint: 'path', review });
    const second = { ...drill, at: '2026-11-24T15:00:00.000Z' };
    const { progress, notice } = store.recordDrill(second);
    expect(notice).toBeNull();
    expect(progress).toEqual({
      ...NO_PROGRESS,
      days: ['2026-11-24', '2026-11-25'],
      drills: [drill, second],
      reviews: { path: review },
    });
    expect(progressIn(storage)).toEqual(progress);
  });

  it('loses none of it where nothing can be stored', () => {
    const storage = fakeStorage();
    storage.quota = 0;
    const store = openStore(() => storage, clock());
    store.recordDrill(drill, { viewpoint: 'path', review });
    expect(store.recordDrill({ ...drill, line: 'other' }).notice).toEqual({ kind: 'full' });
    storage.quota = Infinity;
    store.record('7KQ2', right);
    expect(progressIn(storage)).toMatchObject({
      drills: [{ line: 'git-config:1a2b' }, { line: 'other' }],
      reviews: { path: review },
      exercises: { '7KQ2': { tries: 1 } },
    });
  });

  it('in two tabs whose writes come in any order loses nothing in either', () => {
    const steps = fc.array(fc.record({ tab: fc.nat(1), id: fc.nat(5), isDrill: fc.boolean() }), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(steps, (done) => {
        const storage = fakeStorage();
        const tabs = [openStore(() => storage, clock()), openStore(() => storage, clock())];
        done.forEach(({ tab, id, isDrill }, index) => {
          if (isDrill) tabs[tab]?.recordDrill({ ...drill, line: `line-${index}` });
          else tabs[tab]?.record(`X${id}`, right);
        });
        const { exercises, drills = [] } = openStore(() => storage, clock()).read().progress;
        expect(drills).toHaveLength(done.filter(({ isDrill }) => isDrill).length);
        for (const [id, { tries }] of Object.entries(exercises)) {
          expect(tries).toBe(done.filter((step) => !step.isDrill && `X${step.id}` === id).length);
        }
        expect(Object.keys(exercises)).toHaveLength(
          new Set(done.filter(({ isDrill }) => !isDrill).map(({ id }) => id)).size,
        );
      }),
    );
  });
});

describe('two tabs that wrote at the same moment', () => {
  it('lose neither answer: the one that was written over is put in again', () => {
    const storage = fakeStorage();
    const one = openStore(() => storage, clock());
    const two = openStore(() => storage, clock());
    one.record('AAAA', right);
    const seen = storedIn(storage);
    one.record('BBBB', wrong);
    // The other tab does not see it yet, and writes.
    storage.items.set(PROGRESS_KEY, seen);
    two.record('CCCC', right);
    expect(Object.keys(two.read().progress.exercises)).toEqual(['AAAA', 'CCCC']);

    one.heal();
    two.heal();
    for (const tab of [one, two]) {
      expect(Object.keys(tab.read().progress.exercises).sort()).toEqual(['AAAA', 'BBBB', 'CCCC']);
    }
  });

  it('write nothing where nothing is missing', () => {
    const storage = fakeStorage();
    const store = openStore(() => storage, clock());
    store.record('AAAA', right);
    storage.quota = 0;
    store.heal();
    expect(store.read().notice).toBeNull();
  });

  it('do not undo what is done later on purpose', () => {
    const storage = fakeStorage();
    let now = Date.parse('2026-11-24T08:00:00.000Z');
    const store = openStore(
      () => storage,
      () => new Date(now),
    );
    store.record('AAAA', right);
    now += 4000;
    storage.items.set(PROGRESS_KEY, JSON.stringify(NO_PROGRESS));
    store.heal();
    expect(progressIn(storage)).toEqual(NO_PROGRESS);
  });
});

describe('another record', () => {
  it('is merged with what is stored, and overwrites nothing', () => {
    fc.assert(
      fc.property(progress, progress, (mine, other) => {
        const storage = fakeStorage({ [PROGRESS_KEY]: JSON.stringify(mine) });
        const result = openStore(() => storage, clock()).change((now) => merge(now, other));
        expect(result).toEqual({ progress: merge(mine, other), notice: null });
        expect(progressIn(storage)).toEqual(result.progress);
      }),
    );
  });
});

describe('a text that cannot be read', () => {
  const AT = '2026-11-24T08:00:00.000Z';

  it('is kept under a key that is named, and a fresh record begins', () => {
    const storage = fakeStorage({ [PROGRESS_KEY]: 'half a te' });
    const store = openStore(() => storage, clock(AT));
    const keptAs = `mitsuyomi:v1:kept:${AT}`;
    expect(store.read()).toEqual({ progress: NO_PROGRESS, notice: { kind: 'damaged', keptAs } });
    expect(storage.items.get(keptAs)).toBe('half a te');
    expect(store.read()).toEqual({ progress: NO_PROGRESS, notice: null });
    expect(store.record('7KQ2', right).notice).toBeNull();
    expect(storage.items.get(keptAs)).toBe('half a te');
  });

  it('leaves the good entries in place', () => {
    const good = { AAAA: exampleEntry(), CCCC: exampleEntry() };
    const text = JSON.stringify({ version: 1, exercises: { ...good, BBBB: { best: 'right' } } });
    const storage = fakeStorage({ [PROGRESS_KEY]: text });
    const store = openStore(() => storage, clock(AT));
    const { progress, notice } = store.read();
    expect(progress.exercises).toEqual(good);
    expect(progressIn(storage)).toEqual(progress);
    expect(storage.items.get(notice?.keptAs ?? '')).toBe(text);
    expect(Object.keys(store.record('DDDD', right).progress.exercises)).toEqual(['AAAA', 'CCCC', 'DDDD']);
  });

  it('stays where it is while there is no room to keep it, and the page remembers by itself', () => {
    const storage = fakeStorage({ [PROGRESS_KEY]: 'half a te' });
    storage.quota = 30;
    const store = openStore(() => storage, clock());
    expect(store.record('7KQ2', right).notice).toEqual({ kind: 'damaged' });
    expect(Object.fromEntries(storage.items)).toEqual({ [PROGRESS_KEY]: 'half a te' });
    expect(entryOf(store.read().progress, '7KQ2')?.best).toBe('right');
  });
});

describe('the text of a later edition', () => {
  it('is not touched, and the page remembers by itself', () => {
    const text = '{"version":2,"exercises":{"7KQ2":"another shape"}}';
    const storage = fakeStorage({ [PROGRESS_KEY]: text });
    const store = openStore(() => storage, clock());
    expect(store.read()).toEqual({ progress: NO_PROGRESS, notice: { kind: 'future' } });
    store.record('7KQ2', wrong);
    const { progress, notice } = store.record('7KQ2', right);
    expect(notice).toEqual({ kind: 'future' });
    expect(entryOf(progress, '7KQ2')).toMatchObject({ first: 'wrong', best: 'right', tries: 2 });
    expect(Object.fromEntries(storage.items)).toEqual({ [PROGRESS_KEY]: text });
  });
});

describe('where nothing can be stored', () => {
  const blocked = fakeStorage();
  blocked.blocked = true;
  test.each([
    ['there is no storage', () => null],
    [
      'its bare name throws',
      () => {
        throw securityError();
      },
    ],
    ['it throws on every use', () => blocked],
  ])('because %s, the page remembers by itself and says so', (_, access) => {
    const store = openStore(access, clock());
    expect(store.read()).toEqual({ progress: NO_PROGRESS, notice: { kind: 'refused' } });
    store.record('7KQ2', right);
    const { progress, notice } = store.record('7KQ2', wrong);
    expect(notice).toEqual({ kind: 'refused' });
    expect(entryOf(progress, '7KQ2')).toMatchObject({ first: 'right', best: 'right', tries: 2 });
    expect(store.read().progress).toEqual(progress);
  });

  it('because it is full, what is there stays and what is new is written when there is room', () => {
    const storage = fakeStorage();
    const store = openStore(() => storage, clock());
    store.record('AAAA', right);
    const before = storedIn(storage);
    storage.quota = before.length + PROGRESS_KEY.length;
    const { progress, notice } = store.record('BBBB', wrong);
    expect(notice).toEqual({ kind: 'full' });
    expect(Object.keys(progress.exercises)).toEqual(['AAAA', 'BBBB']);
    expect(storedIn(storage)).toBe(before);

    storage.quota = Infinity;
    expect(store.record('CCCC', right).notice).toBeNull();
    expect(Object.keys(store.read().progress.exercises)).toEqual(['AAAA', 'BBBB', 'CCCC']);
    expect(parseProgress(storedIn(storage)).progress).toEqual(store.read().progress);
  });

  it('because it is full from the start, all that is new is written when there is room', () => {
    const storage = fakeStorage();
    storage.quota = 0;
    const store = openStore(() => storage, clock());
    store.record('AAAA', right);
    store.record('BBBB', wrong);
    expect(Object.keys(store.read().progress.exercises)).toEqual(['AAAA', 'BBBB']);
    expect(store.read().notice).toEqual({ kind: 'full' });

    storage.quota = Infinity;
    const { progress, notice } = store.record('CCCC', right);
    expect(notice).toBeNull();
    expect(Object.keys(progress.exercises)).toEqual(['AAAA', 'BBBB', 'CCCC']);
    expect(progressIn(storage)).toEqual(progress);
    expect(store.read().notice).toBeNull();
  });

  it('does not bring back what was erased after it was stored', () => {
    const storage = fakeStorage();
    storage.quota = 0;
    const store = openStore(() => storage, clock());
    store.record('AAAA', right);
    storage.quota = Infinity;
    store.record('BBBB', right);
    storage.items.clear();
    expect(Object.keys(store.record('CCCC', right).progress.exercises)).toEqual(['CCCC']);
  });

  it('does not write over what it was not allowed to read', () => {
    const storage = fakeStorage({ [PROGRESS_KEY]: JSON.stringify(NO_PROGRESS) });
    const unreadable = {
      ...storage,
      getItem() {
        throw securityError();
      },
    };
    expect(openStore(() => unreadable, clock()).record('7KQ2', right).notice).toEqual({ kind: 'refused' });
    expect(progressIn(storage)).toEqual(NO_PROGRESS);
  });

  it('names a text it kept even if the new try then finds no room', () => {
    const storage = fakeStorage({ [PROGRESS_KEY]: 'half a te' });
    storage.quota = 110;
    const { notice } = openStore(() => storage, clock()).record('7KQ2', right);
    expect(notice).toEqual({ kind: 'full', keptAs: 'mitsuyomi:v1:kept:2026-11-24T08:00:01.000Z' });
    expect(storedIn(storage)).toBe(JSON.stringify(NO_PROGRESS));
  });
});

describe('whatever is stored', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.json(),
    fc
      .record({ version: fc.oneof(fc.constantFrom(1, 2), fc.jsonValue()), exercises: fc.jsonValue() })
      .map((value) => JSON.stringify(value)),
    fc
      .dictionary(fc.string(), fc.oneof(entry, fc.jsonValue()))
      .map((exercises) => JSON.stringify({ version: 1, exercises })),
  );

  it('is still there after a try: read, kept aside, or untouched', () => {
    fc.assert(
      fc.property(anyText, fc.oneof(fc.constant(Infinity), fc.nat(400)), (text, quota) => {
        const storage = fakeStorage({ [PROGRESS_KEY]: text });
        storage.quota = quota;
        const { flaw, progress } = parseProgress(text);
        const result = openStore(() => storage, clock()).record('7KQ2', right);

        const others = Object.entries(progress.exercises).filter(([id]) => id !== '7KQ2');
        expect(result.progress.exercises).toEqual(expect.objectContaining(Object.fromEntries(others)));
        expect(entryOf(result.progress, '7KQ2')?.best).toBe('right');

        const isUntouched = storedIn(storage) === text;
        const isKept = storage.items.get(result.notice?.keptAs ?? '') === text;
        if (flaw !== null) expect(isUntouched || isKept).toBe(true);
        if (!isUntouched) {
          const after = parseProgress(storedIn(storage));
          expect(after.flaw).toBeNull();
          expect(after.progress.exercises).toEqual(expect.objectContaining(Object.fromEntries(others)));
        }
      }),
    );
  });

  it('a result is stored just as it is given back', () => {
    fc.assert(
      fc.property(progress, fc.string(), outcome, answer, (before, id, outcome, answer) => {
        const storage = fakeStorage({ [PROGRESS_KEY]: JSON.stringify(before) });
        const result = openStore(() => storage, clock()).record(id, { outcome, answer });
        expect(result.notice).toBeNull();
        expect(openStore(() => storage, clock()).read()).toEqual(result);
      }),
    );
  });

  it('the best never falls, the first never changes and every try counts', () => {
    const tries = fc.array(fc.record({ outcome, answer }), { minLength: 1 });
    fc.assert(
      fc.property(
        progress,
        fc.constantFrom('7KQ2', '__proto__'),
        tries,
        fc.boolean(),
        (before, id, results, isBlocked) => {
          const storage = fakeStorage({ [PROGRESS_KEY]: JSON.stringify(before) });
          const store = openStore(() => storage, clock('2028-01-01T00:00:00.000Z'));
          storage.blocked = isBlocked;
          let last = isBlocked ? undefined : entryOf(before, id);
          for (const result of results) {
            const now = entryOf(store.record(id, result).progress, id);
            expect(now).toMatchObject({
              first: last?.first ?? result.outcome,
              best: better(last?.best ?? 'wrong', result.outcome),
              tries: (last?.tries ?? 0) + 1,
              last: result.answer,
            });
            last = now;
          }
        },
      ),
    );
  });
});

function exampleEntry(): Progress['exercises'][string] {
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
