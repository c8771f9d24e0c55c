import fc from 'fast-check';
import { expect, it } from 'vitest';
import { entryOf, type Progress } from './progress.ts';
import { fakeStorage } from './storage.fake.ts';
import { stamps } from './stamps.ts';
import { openStore, PROGRESS_KEY } from './store.ts';

const IDS = ['4ZG8', '7KQ2', 'F0AM', 'GPT8', 'SPT1'];
const right = {
  outcome: 'right',
  answer: { verdict: 'discovery', parts: ['user-agent=zgrab/0.x'] },
} as const;

it('progress is kept by id alone: other words, another order, another viewpoint and file take nothing from it', () => {
  const order = fc.shuffledSubarray(IDS, { minLength: IDS.length, maxLength: IDS.length });
  const done = fc.subarray(IDS);
  fc.assert(
    fc.property(done, order, fc.nat(IDS.length), (done, order, cut) => {
      const storage = fakeStorage();
      const store = openStore(
        () => storage,
        () => new Date('2026-11-24T08:00:00.000Z'),
      );
      for (const id of done) store.record(id, right);

      // The next edition: the same exercises in another order, some of them moved to another viewpoint.
      const { progress } = openStore(
        () => storage,
        () => new Date('2027-11-24T08:00:00.000Z'),
      ).read();
      const book = stamps(progress, { path: order.slice(0, cut), time: order.slice(cut) });
      expect((book.path?.right ?? 0) + (book.time?.right ?? 0)).toBe(done.length);
      for (const id of IDS) expect(entryOf(progress, id)?.best).toBe(done.includes(id) ? 'right' : undefined);
    }),
  );
});

it('an exercise that is gone, or that is not there yet, is kept for the edition that has it', () => {
  const storage = fakeStorage();
  const store = openStore(
    () => storage,
    () => new Date('2026-11-24T08:00:00.000Z'),
  );
  expect(stamps(store.record('GONE', right).progress, { path: ['4ZG8'] }).path).toEqual({
    right: 0,
    total: 1,
    stamped: false,
  });
  expect(store.record('4ZG8', right).progress.exercises).toHaveProperty('GONE');
  expect(storage.items.get(PROGRESS_KEY)).toContain('"GONE"');
});

it('what is stored names no text, no position and no file', () => {
  const storage = fakeStorage();
  openStore(
    () => storage,
    () => new Date('2026-11-24T08:00:00.000Z'),
  ).record('4ZG8', right);
  const { exercises, days, ...rest } = JSON.parse(storage.items.get(PROGRESS_KEY) ?? '') as Progress;
  expect(rest).toEqual({ version: 1 });
  expect(days).toEqual(['2026-11-24']);
  expect(Object.keys(exercises)).toEqual(['4ZG8']);
  expect(Object.keys(exercises['4ZG8'] ?? {}).sort()).toEqual([
    'best',
    'first',
    'firstAt',
    'last',
    'lastAt',
    'tries',
  ]);
});
