import { describe, expect, it } from 'vitest';
import { keepAside } from './kept.ts';
import { keptTexts } from './kept-texts.ts';
import { fakeStorage } from './storage.fake.ts';

const AT = '2026-11-24T08:00:00.000Z';
const KEPT = `k:kept:${AT}`;

describe('a text that cannot be read', () => {
  it('moves aside and leaves its place to a fresh one', () => {
    const storage = fakeStorage({ k: 'odd' });
    expect(keepAside(storage, 'k', 'odd', '{}', AT)).toBe(KEPT);
    expect(Object.fromEntries(storage.items)).toEqual({ k: '{}', [KEPT]: 'odd' });
  });

  it('never takes the place of another', () => {
    const storage = fakeStorage({ k: 'third', [KEPT]: 'first', [`${KEPT}:2`]: 'second' });
    expect(keepAside(storage, 'k', 'third', '{}', AT)).toBe(`${KEPT}:3`);
    expect(storage.items.get(KEPT)).toBe('first');
    expect(storage.items.get(`${KEPT}:2`)).toBe('second');
  });

  it('that is there already is not kept twice', () => {
    const storage = fakeStorage({ k: 'odd', [KEPT]: 'odd' });
    expect(keepAside(storage, 'k', 'odd', '{}', AT)).toBe(KEPT);
    expect(storage.items.size).toBe(2);
  });

  it('stays where it is where there is no room to copy it', () => {
    const storage = fakeStorage({ k: 'odd' });
    storage.quota = 10;
    expect(() => keepAside(storage, 'k', 'odd', '{}', AT)).toThrow('quota');
    expect(Object.fromEntries(storage.items)).toEqual({ k: 'odd' });
  });

  it('leaves no copy behind where there is no room for the fresh one', () => {
    const storage = fakeStorage({ k: 'odd' });
    storage.quota = `k${KEPT}oddodd`.length;
    expect(() => keepAside(storage, 'k', 'odd', '{"version":1}', AT)).toThrow('quota');
    expect(Object.fromEntries(storage.items)).toEqual({ k: 'odd' });
  });
});

describe('the texts kept', () => {
  it('are named with when, why and how large, the newest first', () => {
    const later = '2026-11-25T08:00:00.000Z';
    const storage = fakeStorage({
      k: 'now',
      [KEPT]: 'damaged',
      [`${KEPT}:2`]: 'another',
      [`k:reset:${later}`]: 'old',
      'k:kept:yesterday': 'not ours',
      [`kk:kept:${AT}`]: 'of another key',
    });
    expect(keptTexts(() => storage, 'k')).toEqual([
      { key: `k:reset:${later}`, why: 'reset', at: later, size: 3 },
      { key: `${KEPT}:2`, why: 'kept', at: AT, size: 7 },
      { key: KEPT, why: 'kept', at: AT, size: 7 },
    ]);
  });

  it('are none where nothing may be read', () => {
    const storage = fakeStorage({ [KEPT]: 'damaged' });
    storage.blocked = true;
    expect(keptTexts(() => storage, 'k')).toEqual([]);
    expect(keptTexts(() => null, 'k')).toEqual([]);
  });
});
