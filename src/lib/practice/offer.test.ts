import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { INTENTS } from '../sign/intent.ts';
import { LEVELS } from './level.ts';
import { modeOfHash } from './mode.ts';
import { offerOf } from './offer.ts';
import { historyOf, poolOf } from './practice.arbitrary.ts';
import { wrongIds } from './wrong.ts';

const POOL = poolOf(30);
const role = fc.constantFrom('decisive' as const, 'supporting' as const, 'decoy' as const);
const line = fc
  .record({
    id: fc.string(),
    verdict: fc.constantFrom(...INTENTS),
    wrong: fc.uniqueArray(fc.constantFrom(...INTENTS), { minLength: 2, maxLength: 5 }),
    parts: fc.uniqueArray(fc.record({ key: fc.string(), role }), {
      selector: ({ key }) => key,
      maxLength: 7,
    }),
  })
  .map(({ wrong, ...rest }) => ({ ...rest, options: wrong.filter((option) => option !== rest.verdict) }));

describe('what is offered of a line', () => {
  it('has the right verdict, "cannot tell", as many as the level, and every part that is no decoy', () => {
    fc.assert(
      fc.property(
        line,
        fc.constantFrom(...LEVELS),
        historyOf(POOL, 30),
        fc.string(),
        (one, level, answers, seed) => {
          const { verdicts, parts } = offerOf(one, level, answers, seed);
          expect(verdicts).toContain(one.verdict);
          expect(verdicts.length).toBe(Math.min(level.options, one.options.length + 1));
          if (one.options.includes('unknown')) expect(verdicts).toContain('unknown');
          const decoys = one.parts
            .filter(({ key }) => parts.includes(key))
            .filter((part) => part.role === 'decoy');
          expect(decoys.length).toBeLessThanOrEqual(level.decoys);
          for (const part of one.parts) if (part.role !== 'decoy') expect(parts).toContain(part.key);
        },
      ),
    );
  });

  it('prefers what this learner takes it for', () => {
    const confused = {
      at: '2026-11-24T00:00:00.000Z',
      line: 'a',
      viewpoint: 'path' as const,
      right: 'exploit' as const,
      given: 'proxy' as const,
      evidence: 'right' as const,
    };
    const one = {
      id: 'x',
      verdict: 'exploit' as const,
      options: ['ordinary', 'crawler', 'discovery', 'proxy', 'unknown'] as const,
      parts: [],
    };
    for (let i = 0; i < 20; i += 1) {
      const { verdicts } = offerOf(one, LEVELS[0], [confused], `s${i}`);
      expect([...verdicts].sort()).toEqual(['exploit', 'proxy', 'unknown']);
    }
  });

  it('has the right verdict at any place but the last, which is "cannot tell"', () => {
    const one = {
      id: 'x',
      verdict: 'exploit' as const,
      options: ['ordinary', 'proxy', 'unknown'] as const,
      parts: [],
    };
    const places = new Set<number>();
    for (let i = 0; i < 40; i += 1) {
      const { verdicts } = offerOf(one, LEVELS[2] ?? LEVELS[0], [], `s${i}`);
      expect(verdicts.at(-1)).toBe('unknown');
      places.add(verdicts.indexOf('exploit'));
    }
    expect(places).toEqual(new Set([0, 1, 2]));
  });
});

describe('a link', () => {
  test.for([
    ['#wrong', { kind: 'wrong' }],
    ['#v=user-agent', { kind: 'block', viewpoint: 'user-agent' }],
    ['#s=7KQ2', { kind: 'fixed', seed: '7KQ2' }],
    ['', null],
    ['#main', null],
    ['#v=constructor', null],
    ['#s=', null],
    ['#s=<b>', null],
    ['#s=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', null],
  ] as const)('%s', ([hash, mode]) => {
    expect(modeOfHash(hash)).toEqual(mode);
  });
});

describe('what was got wrong', () => {
  const entry = {
    first: 'wrong',
    firstAt: '2026-11-24T00:00:00.000Z',
    best: 'verdict-only',
    tries: 1,
    lastAt: '2026-11-24T02:00:00.000Z',
    last: { verdict: null, parts: [] },
  } as const;
  const drill = {
    at: '2026-11-24T01:00:00.000Z',
    line: 'a',
    viewpoint: 'path',
    right: 'exploit',
    given: 'proxy',
    evidence: 'right',
  } as const;
  const right = { ...drill, given: 'exploit' } as const;

  it('is what is wrong still, the longest ago first', () => {
    expect(
      wrongIds({
        version: 1,
        exercises: { '4ZG8': entry, '7KQ2': { ...entry, best: 'right' } },
        drills: [
          drill,
          { ...drill, line: 'b' },
          { ...right, line: 'b', at: '2026-11-24T03:00:00.000Z' },
          { ...right, line: 'c', evidence: 'wrong', at: '2026-11-24T04:00:00.000Z' },
        ],
      }),
    ).toEqual(['a', '4ZG8', 'c']);
  });
});
