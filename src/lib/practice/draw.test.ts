import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VIEWPOINTS } from '../viewpoint/viewpoint.ts';
import { isCalm } from '../sign/calm.ts';
import { drawSet, firstViewpoint, SET_SIZE, type Learner } from './draw.ts';
import type { Mode } from './mode.ts';
import type { PoolLine } from './pool-line.ts';
import { historyOf, poolOf } from './practice.arbitrary.ts';

const POOL = poolOf(450);
const NOBODY: Learner = { answers: [], due: new Set(), wrong: [] };
const MIXED: Mode = { kind: 'mixed' };

const viewpoint = fc.constantFrom(...VIEWPOINTS);
const mode: fc.Arbitrary<Mode> = fc.oneof(
  fc.constant(MIXED),
  viewpoint.map((each) => ({ kind: 'block' as const, viewpoint: each })),
  fc.string().map((seed) => ({ kind: 'fixed' as const, seed })),
);
const learner: fc.Arbitrary<Learner> = fc.record({
  answers: historyOf(POOL),
  due: fc.uniqueArray(viewpoint).map((due) => new Set(due)),
  wrong: fc.uniqueArray(fc.constantFrom(...POOL.map(({ id }) => id)), { maxLength: 30 }),
});

/** Histories of up to 400 answers are fast to try, and slow to shrink. */
const RUNS = { numRuns: 150, endOnFailure: true };

function hasRunOf(length: number, lines: readonly PoolLine[]): boolean {
  return lines.some((_, from) => {
    const run = lines.slice(from, from + length);
    return run.length === length && new Set(run.map(({ verdict }) => verdict)).size === 1;
  });
}

describe('a set', () => {
  it('has ten different lines, four of ten calm, no four of an intent in a row, no two of a sign', () => {
    fc.assert(
      fc.property(mode, learner, fc.string(), (asked, whose, seed) => {
        const set = drawSet(asked, POOL, whose, seed);
        const signs = set.flatMap(({ sign }) => sign ?? []);
        expect(new Set(set).size).toBe(SET_SIZE);
        expect(set.filter(({ verdict }) => isCalm(verdict)).length).toBeGreaterThanOrEqual(4);
        expect(set.filter(({ verdict }) => isCalm(verdict)).length).toBeLessThanOrEqual(6);
        expect(hasRunOf(4, set)).toBe(false);
        expect(new Set(signs).size).toBe(signs.length);
      }),
      RUNS,
    );
  });

  it('has nothing seen in the last 200 answers, unless it is a block', () => {
    fc.assert(
      fc.property(learner, fc.string(), (whose, seed) => {
        const seen = new Set(whose.answers.slice(-200).map(({ line }) => line));
        expect(drawSet(MIXED, POOL, whose, seed).filter(({ id }) => seen.has(id))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('is the same for the same seed, and another for another', () => {
    const ids = (seed: string): string =>
      drawSet(MIXED, POOL, NOBODY, seed)
        .map(({ id }) => id)
        .join();
    expect(ids('a')).toBe(ids('a'));
    expect(new Set(['a', 'b', 'c', 'd', 'e'].map(ids)).size).toBe(5);
  });

  it('with a seed of its own asks nothing of the learner', () => {
    fc.assert(
      fc.property(learner, fc.string(), fc.string(), (whose, seed, other) => {
        const fixed: Mode = { kind: 'fixed', seed };
        expect(drawSet(fixed, POOL, whose, other)).toEqual(drawSet(fixed, POOL, NOBODY, ''));
      }),
      RUNS,
    );
  });

  it('of a newcomer begins with five lines on one viewpoint', () => {
    const set = drawSet(MIXED, POOL, NOBODY, 'first');
    expect(new Set(set.slice(0, 5).map((line) => line.viewpoint))).toEqual(new Set([firstViewpoint(POOL)]));
    expect(new Set(set.slice(5).map((line) => line.viewpoint)).size).toBeGreaterThan(1);
  });

  it('of a newcomer keeps the same rules', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const set = drawSet(MIXED, POOL, NOBODY, seed);
        const calm = set.filter(({ verdict }) => isCalm(verdict)).length;
        const signs = set.flatMap(({ sign }) => sign ?? []);
        expect([4, 5, 6]).toContain(calm);
        expect(hasRunOf(4, set)).toBe(false);
        expect(new Set(signs).size).toBe(signs.length);
      }),
    );
  });

  it('on one viewpoint is of that viewpoint but for the calm lines it lacks', () => {
    for (const each of VIEWPOINTS) {
      const own = POOL.filter((line) => line.viewpoint === each);
      const set = drawSet({ kind: 'block', viewpoint: each }, POOL, NOBODY, each);
      const calm = own.filter(({ verdict }) => isCalm(verdict)).length;
      expect(set.filter((line) => line.viewpoint === each).length).toBeGreaterThanOrEqual(
        Math.min(6, own.length) + Math.min(4, calm) - 2,
      );
    }
  });

  it('of what was wrong is exactly that, the longest ago first', () => {
    fc.assert(
      fc.property(learner, fc.string(), (whose, seed) => {
        const set = drawSet({ kind: 'wrong' }, POOL, whose, seed);
        expect(set.map(({ id }) => id)).toEqual(whose.wrong.slice(0, SET_SIZE));
      }),
      RUNS,
    );
  });

  it('has an exercise of a lesson only where it was got wrong', () => {
    const all = POOL.map((line, index) => ({ ...line, exercise: index % 2 === 0 }));
    expect(drawSet(MIXED, all, NOBODY, 'x').filter(({ exercise }) => exercise)).toEqual([]);
    const wrong = drawSet({ kind: 'wrong' }, all, { ...NOBODY, wrong: ['line-0', 'gone'] }, 'x');
    expect(wrong.map(({ id }) => id)).toEqual(['line-0']);
  });

  it('is made of whatever there is', () => {
    fc.assert(
      fc.property(fc.nat(12), mode, fc.string(), (size, asked, seed) => {
        expect(drawSet(asked, poolOf(size), NOBODY, seed)).toHaveLength(Math.min(size, SET_SIZE));
      }),
    );
  });
});

/** How often a kind of line comes over many sets. */
function share(whose: Learner, isOfKind: (line: PoolLine) => boolean): number {
  const sets = Array.from({ length: 60 }, (_, i) => drawSet(MIXED, POOL, whose, `share ${i}`)).flat();
  return sets.filter(isOfKind).length / sets.length;
}

const answered = (changes: object) => ({
  at: '2026-11-24T00:00:00.000Z',
  line: 'elsewhere',
  viewpoint: 'time' as const,
  right: 'ordinary' as const,
  given: 'ordinary' as const,
  evidence: 'right' as const,
  ...changes,
});

describe('what comes more often', () => {
  const known: Learner = { ...NOBODY, answers: [answered({})] };

  it('is a viewpoint that is due', () => {
    const isHeader = (line: PoolLine): boolean => line.viewpoint === 'header';
    expect(share({ ...known, due: new Set(['header']) }, isHeader)).toBeGreaterThan(
      2 * share(known, isHeader),
    );
  });

  it('is what this learner confuses, on either side', () => {
    const confused = answered({ right: 'credential', given: 'proxy' });
    const whose = { ...known, answers: [...known.answers, confused, confused, confused] };
    for (const intent of ['credential', 'proxy']) {
      const isIt = (line: PoolLine): boolean => line.verdict === intent;
      expect(share(whose, isIt)).toBeGreaterThan(1.5 * share(known, isIt));
    }
  });

  it('is a viewpoint on which something was missed', () => {
    const missed = answered({ viewpoint: 'body', right: 'ordinary', given: null });
    const isBody = (line: PoolLine): boolean => line.viewpoint === 'body';
    expect(share({ ...known, answers: [missed, missed] }, isBody)).toBeGreaterThan(
      1.4 * share(known, isBody),
    );
  });
});
