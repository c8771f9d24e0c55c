import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parseProgress } from './guard.ts';
import { NO_PROGRESS } from './progress.ts';
import { entry, progress } from './progress.arbitrary.ts';

const good = {
  first: 'wrong',
  firstAt: '2026-11-24T08:07:49.000Z',
  best: 'right',
  tries: 2,
  lastAt: '2026-11-25T08:00:00.000Z',
  last: { verdict: 'discovery', parts: ['user-agent-1'] },
};
const stored = (exercises: unknown) => JSON.stringify({ version: 1, exercises });

describe('a stored text', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(progress, (written) => {
        expect(parseProgress(JSON.stringify(written))).toEqual({ progress: written, flaw: null });
      }),
    );
  });

  it('keeps ids and keys this edition does not know', () => {
    const later = {
      version: 1,
      sessions: ['a'],
      exercises: { ZZZZ: { ...good, due: 3, last: { ...good.last, confidence: 'sure' } } },
    };
    expect(parseProgress(JSON.stringify(later))).toEqual({ progress: later, flaw: null });
  });

  test.each([
    ['nothing', ''],
    ['half a text', '{"version":1,"exercises":{"7KQ2":{"fir'],
    ['null', 'null'],
    ['a list', '[{"version":1}]'],
    ['no version', '{"exercises":{}}'],
    ['a version in words', '{"version":"2","exercises":{}}'],
    ['version 0', '{"version":0,"exercises":{}}'],
    ['no exercises', '{"version":1}'],
    ['a list of exercises', stored([])],
  ])('with %s is damaged', (_, text) => {
    expect(parseProgress(text)).toEqual({ progress: NO_PROGRESS, flaw: 'damaged' });
  });

  test.each([['{"version":2}'], ['{"version":2,"exercises":{}}'], ['{"version":1.5,"exercises":[]}']])(
    'of a later edition is not read: %s',
    (text) => {
      expect(parseProgress(text)).toEqual({ progress: NO_PROGRESS, flaw: 'future' });
    },
  );

  it('never throws', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void parseProgress(text)));
  });
});

describe('an entry', () => {
  test.each([
    ['is null', null],
    ['is a list', [good]],
    ['has an outcome nobody knows', { ...good, best: 'perfect' }],
    ['has a first outcome nobody knows', { ...good, first: 'constructor' }],
    ['has no first time', { ...good, firstAt: undefined }],
    ['has a time without milliseconds', { ...good, lastAt: '2026-11-25T08:00:00Z' }],
    ['has a time that does not exist', { ...good, lastAt: '2026-99-25T08:00:00.000Z' }],
    ['has a time in numbers', { ...good, firstAt: 1795507669000 }],
    ['was never tried', { ...good, tries: 0 }],
    ['was tried two and a half times', { ...good, tries: 2.5 }],
    ['was tried "2" times', { ...good, tries: '2' }],
    ['has no last answer', { ...good, last: undefined }],
    ['has a verdict in numbers', { ...good, last: { verdict: 3, parts: [] } }],
    ['has no verdict, not even null', { ...good, last: { parts: [] } }],
    ['has parts that are no list', { ...good, last: { verdict: null, parts: 'path' } }],
    ['has a part that is no key', { ...good, last: { verdict: null, parts: ['path', 2] } }],
  ])('that %s is left out, its neighbours stay', (_, bad) => {
    expect(parseProgress(stored({ '7KQ2': good, F0AM: bad, '4ZG8': good }))).toEqual({
      progress: { version: 1, exercises: { '7KQ2': good, '4ZG8': good } },
      flaw: 'damaged',
    });
  });

  it('that is good is read whatever stands beside it', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), entry),
        fc.dictionary(fc.string(), fc.jsonValue()),
        (goods, others) => {
          const { exercises } = parseProgress(stored({ ...others, ...goods })).progress;
          expect(exercises).toEqual(expect.objectContaining(goods));
        },
      ),
    );
  });
});
