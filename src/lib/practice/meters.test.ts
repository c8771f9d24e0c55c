import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INTENTS } from '../sign/intent.ts';
import { CALM, isCalm } from '../sign/calm.ts';
import { confusions } from './confusion.ts';
import { meters } from './meters.ts';
import { historyOf, poolOf } from './practice.arbitrary.ts';

const POOL = poolOf(40);
const answer = (right: (typeof INTENTS)[number], given: (typeof INTENTS)[number] | null) => ({
  at: '2026-11-24T00:00:00.000Z',
  line: 'a',
  viewpoint: 'path' as const,
  right,
  given,
  evidence: 'right' as const,
});

describe('the meters', () => {
  it('count a bad line called calm as a miss and a calm one called bad as a false alarm', () => {
    const answers = [
      answer('exploit', 'discovery'),
      answer('exploit', 'info-leak'),
      answer('unknown', 'exploit'),
      answer('crawler', 'ordinary'),
      answer('ordinary', null),
    ];
    expect(meters(answers)).toEqual({
      misses: { mistakes: 1, lines: 2 },
      alarms: { mistakes: 1, lines: 2 },
    });
  });

  it('never exceed their lines, and together have every line that was judged', () => {
    fc.assert(
      fc.property(historyOf(POOL, 60), (answers) => {
        const { misses, alarms } = meters(answers);
        expect(misses.mistakes).toBeLessThanOrEqual(misses.lines);
        expect(alarms.mistakes).toBeLessThanOrEqual(alarms.lines);
        expect(misses.lines + alarms.lines).toBe(answers.filter(({ given }) => given !== null).length);
      }),
    );
  });

  it('know five intents as calm', () => {
    expect(INTENTS.filter(isCalm)).toEqual(CALM);
  });
});

describe('what is confused', () => {
  it('is listed by how often, of equals the last first', () => {
    const answers = [
      answer('exploit', 'discovery'),
      answer('proxy', 'unknown'),
      answer('exploit', 'discovery'),
      answer('crawler', 'ordinary'),
      answer('crawler', 'crawler'),
      answer('crawler', null),
    ];
    expect(confusions(answers)).toEqual([
      { right: 'exploit', given: 'discovery', count: 2 },
      { right: 'crawler', given: 'ordinary', count: 1 },
      { right: 'proxy', given: 'unknown', count: 1 },
    ]);
  });

  it('is forgotten after so many answers', () => {
    expect(confusions([answer('exploit', 'proxy'), answer('exploit', 'exploit')], 1)).toEqual([]);
  });

  it('adds up to the wrong verdicts', () => {
    fc.assert(
      fc.property(historyOf(POOL, 100), (answers) => {
        const wrong = answers.filter(({ right, given }) => given !== null && given !== right).length;
        expect(confusions(answers).reduce((sum, { count }) => sum + count, 0)).toBe(wrong);
      }),
    );
  });
});
