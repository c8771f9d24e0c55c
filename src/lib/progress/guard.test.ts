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
const aDrill = {
  at: '2026-11-24T08:07:49.000Z',
  line: 'git-config:1a2b',
  viewpoint: 'path',
  right: 'info-leak',
  given: 'exploit',
  evidence: 'partly',
};
const aReview = {
  due: '2026-11-27T08:07:49.000Z',
  last: '2026-11-24T08:07:49.000Z',
  stability: 2.3,
  difficulty: 6.4,
  state: 1,
  reps: 1,
  lapses: 0,
  learning_steps: 0,
  scheduled_days: 3,
  elapsed_days: 0,
};
const stored = (exercises: unknown) => JSON.stringify({ version: 1, exercises });

describe('a stored text', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(progress, (written) => {
        expect(parseProgress(JSON.stringify(written))).toEqual({ progress: written, flaw: null, places: [] });
      }),
    );
  });

  it('keeps ids and keys this edition does not know', () => {
    const later = {
      version: 1,
      sessions: ['a'],
      exercises: { ZZZZ: { ...good, due: 3, last: { ...good.last, seconds: 9 } } },
      reviews: { smell: aReview },
      drills: [{ ...aDrill, seconds: 4 }],
    };
    expect(parseProgress(JSON.stringify(later))).toEqual({ progress: later, flaw: null, places: [] });
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
    expect(parseProgress(text)).toEqual({ progress: NO_PROGRESS, flaw: 'damaged', places: [] });
  });

  test.each([['{"version":2}'], ['{"version":2,"exercises":{}}'], ['{"version":1.5,"exercises":[]}']])(
    'of a later edition is not read: %s',
    (text) => {
      expect(parseProgress(text)).toEqual({ progress: NO_PROGRESS, flaw: 'future', places: [] });
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
    ['has choices in a list', { ...good, last: { ...good.last, choices: ['a'] } }],
    ['has a choice in numbers', { ...good, last: { ...good.last, choices: { a: 1 } } }],
    ['has a sequence that is a text', { ...good, last: { ...good.last, sequence: 'a' } }],
    ['has a sequence with a hole', { ...good, last: { ...good.last, sequence: ['a', null] } }],
    ['has a confidence nobody knows', { ...good, last: { ...good.last, confidence: 'very' } }],
  ])('that %s is left out, its neighbours stay', (_, bad) => {
    expect(parseProgress(stored({ '7KQ2': good, F0AM: bad, '4ZG8': good }))).toEqual({
      progress: { version: 1, exercises: { '7KQ2': good, '4ZG8': good } },
      flaw: 'damaged',
      places: ['exercises.F0AM'],
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

describe('a section that is damaged', () => {
  const sound = {
    version: 1,
    exercises: { '7KQ2': good },
    days: ['2026-11-24'],
    drills: [aDrill],
    reviews: { path: aReview },
  };

  test.each([
    ['days', 'no list', '2026-11-24', undefined, ['days']],
    ['days', 'with a day that does not exist', ['2026-11-24', '2026-11-31'], ['2026-11-24'], ['days.1']],
    ['drills', 'no list', {}, undefined, ['drills']],
    ['drills', 'with a hole', [null, aDrill], [aDrill], ['drills.0']],
    ['drills', 'with an intent nobody knows', [aDrill, { ...aDrill, given: 'evil' }], [aDrill], ['drills.1']],
    [
      'drills',
      'with a viewpoint nobody knows',
      [{ ...aDrill, viewpoint: 'smell' }, aDrill],
      [aDrill],
      ['drills.0'],
    ],
    ['drills', 'with no evidence', [{ ...aDrill, evidence: undefined }], [], ['drills.0']],
    ['drills', 'with a confidence nobody knows', [{ ...aDrill, sure: 'yes' }], [], ['drills.0']],
    ['reviews', 'no object', [aReview], undefined, ['reviews']],
    ['reviews', 'with a state nobody knows', { path: { ...aReview, state: 4 } }, {}, ['reviews.path']],
    ['reviews', 'without a number', { path: { ...aReview, stability: null } }, {}, ['reviews.path']],
    ['reviews', 'with half a try', { path: { ...aReview, reps: 0.5 } }, {}, ['reviews.path']],
    ['reviews', 'with a date for a time', { path: { ...aReview, due: '2026-11-27' } }, {}, ['reviews.path']],
  ] as const)('%s, %s: what is good of it stays, and all the others', (name, _, bad, rest, places) => {
    const { progress, ...flaw } = parseProgress(JSON.stringify({ ...sound, [name]: bad }));
    expect(flaw).toEqual({ flaw: 'damaged', places });
    expect(progress).toEqual({ ...sound, [name]: rest ?? (name === 'reviews' ? {} : []) });
  });

  it('is put in order where it only is out of it', () => {
    const later = { ...aDrill, at: '2026-11-25T00:00:00.000Z' };
    const odd = {
      ...sound,
      days: ['2026-11-25', '2026-11-24', '2026-11-25'],
      drills: [later, aDrill, later],
    };
    expect(parseProgress(JSON.stringify(odd))).toEqual({
      progress: { ...sound, days: ['2026-11-24', '2026-11-25'], drills: [aDrill, later] },
      flaw: null,
      places: [],
    });
  });

  it('never takes a good one with it', () => {
    const junk = fc.array(fc.jsonValue());
    fc.assert(
      fc.property(progress, junk, junk, (written, days, drills) => {
        const mixed = {
          ...written,
          days: [...days, ...(written.days ?? [])],
          drills: [...drills, ...(written.drills ?? [])],
        };
        const read = parseProgress(JSON.stringify(mixed)).progress;
        expect(read.exercises).toEqual(written.exercises);
        expect(read.days).toEqual(expect.arrayContaining([...(written.days ?? [])]));
        expect(read.drills).toEqual(expect.arrayContaining([...(written.drills ?? [])]));
        expect(parseProgress(JSON.stringify(read)).flaw).toBeNull();
      }),
    );
  });
});
