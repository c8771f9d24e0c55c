import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../exercise/outcome.ts';
import { NO_PROGRESS, withEntry } from './progress.ts';
import { outcome } from './progress.arbitrary.ts';
import { stamps } from './stamps.ts';

const AT = '2026-11-24T08:00:00.000Z';

function progressWith(best: Readonly<Record<string, Outcome>>) {
  return Object.entries(best).reduce(
    (progress, [id, outcome]) =>
      withEntry(progress, id, {
        first: 'wrong',
        firstAt: AT,
        best: outcome,
        tries: 1,
        lastAt: AT,
        last: { verdict: null, parts: [] },
      }),
    NO_PROGRESS,
  );
}

describe('the stamp of a viewpoint', () => {
  it('is given when every exercise was right once', () => {
    const progress = progressWith({ AAAA: 'right', BBBB: 'right', CCCC: 'evidence-only' });
    expect(stamps(progress, { time: ['AAAA', 'BBBB'], path: ['BBBB', 'CCCC'], body: ['DDDD'] })).toEqual({
      time: { right: 2, total: 2, stamped: true },
      path: { right: 1, total: 2, stamped: false },
      body: { right: 0, total: 1, stamped: false },
    });
  });

  it('is not given for a viewpoint without exercises', () => {
    expect(stamps(progressWith({ AAAA: 'right' }), { time: [] })).toEqual({
      time: { right: 0, total: 0, stamped: false },
    });
  });

  it('does not count ids of another place', () => {
    expect(stamps(NO_PROGRESS, { time: ['constructor', '__proto__'] })).toEqual({
      time: { right: 0, total: 2, stamped: false },
    });
  });

  it('counts what is right, whatever else there is', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), outcome), (best) => {
        const right = Object.values(best).filter((one) => one === 'right').length;
        const total = Object.keys(best).length;
        expect(stamps(progressWith(best), { time: Object.keys(best) })).toEqual({
          time: { right, total, stamped: total > 0 && right === total },
        });
      }),
    );
  });
});
