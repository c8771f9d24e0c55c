import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { grade, isEmpty, type Answer, type AnswerKey } from './grade.ts';
import { OUTCOMES } from './outcome.ts';
import { isTyped } from './typed.ts';

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

describe('further questions', () => {
  const key: AnswerKey = {
    verdict: null,
    parts: [],
    asks: [
      { key: 'one', right: 'crawler' },
      { key: 'two', fits: (given: string) => isTyped(given, ['passwd', '/etc/passwd']) },
    ],
  };
  test.each<[string, Record<string, string>, Record<string, string>, string]>([
    ['all right', { one: 'crawler', two: 'passwd' }, { one: 'right', two: 'right' }, 'right'],
    [
      'typed in another way',
      { one: 'crawler', two: '“/etc/passwd”' },
      { one: 'right', two: 'right' },
      'right',
    ],
    ['one wrong', { one: 'exploit', two: 'passwd' }, { one: 'wrong', two: 'right' }, 'wrong'],
    ['one left out', { one: 'crawler' }, { one: 'right', two: 'open' }, 'wrong'],
    ['one blank', { one: 'crawler', two: ' ' }, { one: 'right', two: 'open' }, 'wrong'],
    [
      'a key nobody asked',
      { one: 'crawler', two: 'passwd', constructor: 'x' },
      { one: 'right', two: 'right' },
      'right',
    ],
  ])('%s', (_, choices, marks, outcome) => {
    const result = grade(key, { verdict: null, parts: [], choices });
    expect(Object.fromEntries(result.asks)).toEqual(marks);
    expect(result.outcome).toBe(outcome);
    expect(result.retry.asks).toEqual(Object.keys(marks).filter((name) => marks[name] !== 'right'));
  });

  test('never are answered by what every object has', () => {
    const odd: AnswerKey = { verdict: null, parts: [], asks: [{ key: 'toString', right: 'x' }] };
    expect(grade(odd, { verdict: null, parts: [], choices: {} }).asks.get('toString')).toBe('open');
  });

  test('count like a verdict beside the evidence', () => {
    const both: AnswerKey = { ...key, asks: [{ key: 'a', right: 'x' }], parts };
    const answer = (choice: string, picked: string[]) =>
      grade(both, { verdict: null, parts: picked, choices: { a: choice } }).outcome;
    expect(answer('x', ['tool', 'probe'])).toBe('right');
    expect(answer('x', ['status'])).toBe('verdict-only');
    expect(answer('y', ['tool', 'probe'])).toBe('evidence-only');
    expect(answer('y', ['status'])).toBe('wrong');
  });
});

describe('an order', () => {
  const key: AnswerKey = { verdict: null, parts: [], sequence: ['a', 'b', 'c', 'd'], either: [['b', 'c']] };
  test.each([
    ['as it was', 'abcd', '', 'right'],
    ['with neighbours that may change', 'acbd', '', 'right'],
    ['with two changed', 'bacd', 'ab', 'wrong'],
    ['turned round', 'dcba', 'ad', 'wrong'],
    ['with one too few', 'abc', 'd', 'wrong'],
    ['with a stranger', 'axbcd', '', 'right'],
    ['of nothing', '', 'abcd', 'wrong'],
  ])('%s', (_, given, misplaced, outcome) => {
    const result = grade(key, { verdict: null, parts: [], sequence: [...given] });
    expect(result.misplaced.join('')).toBe(misplaced);
    expect(result.outcome).toBe(outcome);
    expect(result.retry.sequence).toBe(misplaced !== '');
  });

  it('is right exactly where nothing is misplaced', () => {
    const orders = fc.shuffledSubarray(['a', 'b', 'c', 'd'], { minLength: 4 });
    fc.assert(
      fc.property(orders, (sequence) => {
        const right = ['abcd', 'acbd'].includes(sequence.join(''));
        expect(grade(key, { verdict: null, parts: [], sequence }).outcome).toBe(right ? 'right' : 'wrong');
      }),
    );
  });
});

test.each<[string, Answer, boolean]>([
  ['nothing', { verdict: null, parts: [] }, true],
  ['a blank that was typed', { verdict: null, parts: [], choices: { type: '  ' } }, true],
  ['how sure one is, and no more', { verdict: null, parts: [], confidence: 'sure' }, true],
  ['a verdict', { verdict: 'exploit', parts: [] }, false],
  ['a part', { verdict: null, parts: ['tool'] }, false],
  ['a word', { verdict: null, parts: [], choices: { type: 'x' } }, false],
  ['an order', { verdict: null, parts: [], sequence: ['a'] }, false],
])('%s is empty or not', (_, answer, empty) => {
  expect(isEmpty(answer)).toBe(empty);
});
