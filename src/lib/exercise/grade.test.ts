import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { grade, OUTCOMES, type AnswerKey } from './grade.ts';

const parts: AnswerKey['parts'] = [
  { key: 'tool', role: 'decisive' },
  { key: 'probe', role: 'decisive' },
  { key: 'path', role: 'supporting' },
  { key: 'status', role: 'decoy' },
  { key: 'mozilla', role: 'decoy' },
];
const classify: AnswerKey = { verdict: 'discovery', parts };
const spot: AnswerKey = { verdict: null, parts };

describe('the evidence', () => {
  test.each([
    ['all that is decisive', ['tool', 'probe'], 'right'],
    ['all that is decisive and something supporting', ['path', 'tool', 'probe'], 'right'],
    ['some of the decisive', ['tool'], 'partly'],
    ['some of the decisive and something supporting', ['tool', 'path'], 'partly'],
    ['all that is decisive and a decoy', ['tool', 'probe', 'status'], 'partly'],
    ['everything', ['tool', 'probe', 'path', 'status', 'mozilla'], 'partly'],
    ['a decoy', ['mozilla'], 'wrong'],
    ['something supporting alone', ['path'], 'wrong'],
    ['nothing', [], 'open'],
    ['parts nobody knows', ['no-such-part', 'constructor'], 'open'],
    ['one part twice', ['tool', 'tool'], 'partly'],
  ] as const)('with %s picked', (_, picked, evidence) => {
    expect(grade(classify, { verdict: null, parts: picked }).evidence).toBe(evidence);
  });

  it('is listed by role, in the order of the line', () => {
    const { hit, missed, decoys, extra } = grade(classify, {
      verdict: null,
      parts: ['mozilla', 'path', 'status', 'probe', 'no-such-part'],
    });
    expect({ hit, missed, decoys, extra }).toEqual({
      hit: ['probe'],
      missed: ['tool'],
      decoys: ['status', 'mozilla'],
      extra: ['path'],
    });
  });

  test.each([
    ['nothing', [], 'right', 'right'],
    ['something supporting', ['path'], 'right', 'right'],
    ['a decoy', ['status'], 'wrong', 'verdict-only'],
  ] as const)('where nothing is decisive, with %s picked', (_, picked, evidence, outcome) => {
    const key = { verdict: 'unknown', parts: parts.filter(({ role }) => role !== 'decisive') };
    expect(grade(key, { verdict: 'unknown', parts: picked })).toMatchObject({ evidence, outcome });
  });
});

describe('verdict and evidence together', () => {
  const all = ['tool', 'probe'];
  test.each([
    ['discovery', all, 'right', 'right', { verdict: false, evidence: false }],
    ['discovery', ['tool'], 'right', 'verdict-only', { verdict: false, evidence: true }],
    ['discovery', ['status'], 'right', 'verdict-only', { verdict: false, evidence: true }],
    ['discovery', [], 'right', 'verdict-only', { verdict: false, evidence: true }],
    ['exploit', all, 'wrong', 'evidence-only', { verdict: true, evidence: false }],
    [null, all, 'open', 'evidence-only', { verdict: true, evidence: false }],
    ['exploit', ['tool'], 'wrong', 'wrong', { verdict: true, evidence: true }],
    [null, [], 'open', 'wrong', { verdict: true, evidence: true }],
  ] as const)('%s because of %j', (said, picked, verdict, outcome, retry) => {
    expect(grade(classify, { verdict: said, parts: picked })).toMatchObject({ verdict, outcome, retry });
  });

  test.each([
    ['all of the evidence', all, 'right', false],
    ['some of it', ['tool'], 'wrong', true],
    ['none of it', [], 'wrong', true],
  ] as const)('with no verdict asked and %s', (_, picked, outcome, evidence) => {
    const graded = grade(spot, { verdict: 'discovery', parts: picked });
    expect(graded).toMatchObject({ verdict: 'open', outcome, retry: { verdict: false, evidence } });
  });
});

const anyKey = fc.record({
  verdict: fc.option(fc.constantFrom('discovery', 'unknown')),
  parts: fc.uniqueArray(
    fc.record({ key: fc.string(), role: fc.constantFrom('decisive', 'supporting', 'decoy') }),
    { selector: (part) => part.key },
  ),
});
const anyAnswer = fc.record({ verdict: fc.option(fc.string()), parts: fc.array(fc.string()) });

describe('of any answer', () => {
  it('every part picked is in one list, every decisive one too, and no other is', () => {
    fc.assert(
      fc.property(anyKey, anyAnswer, fc.infiniteStream(fc.boolean()), (key, { verdict, parts }, coin) => {
        const picked = [...parts, ...key.parts.map((part) => part.key).filter(() => coin.next().value)];
        const { hit, missed, decoys, extra } = grade(key, { verdict, parts: picked });
        const expected = key.parts.filter((part) => part.role === 'decisive' || picked.includes(part.key));
        expect([...hit, ...missed, ...decoys, ...extra].sort()).toEqual(
          expected.map((part) => part.key).sort(),
        );
      }),
    );
  });

  it('it is right exactly when there is nothing to ask again', () => {
    fc.assert(
      fc.property(anyKey, anyAnswer, (key, answer) => {
        const { outcome, retry } = grade(key, answer);
        expect(OUTCOMES).toContain(outcome);
        expect(outcome === 'right').toBe(!retry.verdict && !retry.evidence);
      }),
    );
  });

  it('what the key itself says is right', () => {
    fc.assert(
      fc.property(anyKey, (key) => {
        const decisive = key.parts.filter((part) => part.role === 'decisive').map((part) => part.key);
        expect(grade(key, { verdict: key.verdict, parts: decisive }).outcome).toBe('right');
      }),
    );
  });
});
