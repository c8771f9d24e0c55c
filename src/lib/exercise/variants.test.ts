import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { variantMistakes } from '../authoring/variant-check.ts';
import { NOTHING_ALLOWED } from '../authoring/allowed.ts';
import { HOSTILE } from '../../../tests/fixtures/hostile.ts';
import { read } from '../log/detect.ts';
import { bytesOf } from '../log/wire.ts';
import type { Classify } from './exercise-schema.ts';
import { GOOD as PLAIN, option, part, text } from './fixtures/good-classify.ts';
import { swapped, variantCount, variantOf, type Swap } from './variants.ts';

/** Its texts name what a swap changes. */
const GOOD: Classify = {
  ...PLAIN,
  why: text('a reason, `zgrab/0.x`'),
  options: { ordinary: option('ordinary zgrab'), unknown: option('not known') },
  sources: [{ url: 'https://example.com/zgrab', shows: text('the default of zgrab') }],
};

const MASSCAN = { 'zgrab/0.x': 'masscan/1.0', zgrab: 'masscan' };

function withSwaps(...swaps: Swap[]): Classify {
  return { ...GOOD, variants: swaps.map((swap) => ({ swap })) };
}

describe('a variant', () => {
  test('0 is the exercise as written', () => {
    const exercise = withSwaps(MASSCAN);
    expect(variantOf(exercise, 0)).toBe(exercise);
    expect([variantCount(GOOD), variantCount(exercise), variantCount(withSwaps(MASSCAN, {}))]).toEqual([
      1, 2, 3,
    ]);
  });

  test('says the other texts wherever the exercise says its own', () => {
    const variant = variantOf(withSwaps(MASSCAN), 1);
    expect(variant).toMatchObject({
      id: '4ZG8',
      line: { raw: GOOD.line.raw.replace('zgrab/0.x', 'masscan/1.0') },
      why: text('a reason, `masscan/1.0`'),
      parts: [part('user-agent', 'masscan/1.0', 'decisive'), part('status', '200', 'decoy')],
      options: { ordinary: option('ordinary masscan') },
      sources: [{ url: 'https://example.com/zgrab', shows: text('the default of masscan') }],
    });
    expect(variantCount(variant)).toBe(1);
  });

  test('swaps a source only as a whole', () => {
    const swap = { ...MASSCAN, 'https://example.com/zgrab': 'https://example.com/masscan' };
    expect(variantOf(withSwaps(swap), 1).sources[0]?.url).toBe('https://example.com/masscan');
  });

  test('swaps all at once, the longer text first, and no name of the site’s own', () => {
    const swap = {
      zgrab: '0.x',
      '0.x': 'zgrab',
      'zgrab/0.x': 'a/b',
      discovery: 'x',
      decisive: 'x',
      status: 'x',
    };
    const variant = variantOf(withSwaps(swap), 1);
    expect(variant).toMatchObject({
      verdict: 'discovery',
      parts: [
        { text: 'a/b', role: 'decisive', why: text('user-agent a/b') },
        { in: 'status', role: 'decoy' },
      ],
      options: { ordinary: option('ordinary 0.x') },
    });
  });

  test('there is no variant that nobody wrote', () => {
    expect(() => variantOf(withSwaps(MASSCAN), 2)).toThrow(RangeError);
  });

  test('takes any text for what it is', () => {
    for (const { text: hostile } of HOSTILE) {
      if (hostile.includes('zgrab')) continue;
      const [there, back] = [withSwaps({ 'zgrab/0.x': hostile }), withSwaps({ [hostile]: 'zgrab/0.x' })];
      const swappedRaw = GOOD.line.raw.replace('zgrab/0.x', () => hostile);
      expect(swapped(there, 1)).toMatchObject({ line: { raw: swappedRaw } });
      const line = { raw: `a ${hostile} b` };
      expect(swapped({ ...back, line }, 1)).toMatchObject({
        line: { raw: line.raw.replaceAll(hostile, () => 'zgrab/0.x') },
      });
    }
  });

  test('there and back again is nothing', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (word) => {
        const mark = `\u{2603}${word}`;
        const there = swapped(withSwaps({ zgrab: mark }), 1) as Classify;
        const back = swapped({ ...there, variants: [{ swap: { [mark]: 'zgrab' } }] }, 1);
        expect(back).toEqual(swapped(withSwaps({ nothing: 'nothing' }), 1));
      }),
    );
  });
});

describe('a line of WOWHoneypot', () => {
  const payload = (message: string) => btoa(bytesOf(message));
  const line = (message: string) =>
    `[2026-11-24 13:26:48+0900] 192.0.2.1 example.com:80 "POST /a HTTP/1.1" 200 False ${payload(message)}`;
  const message = (body: string, length = bytesOf(body).length) =>
    `POST /a HTTP/1.1\nHost: example.com\nContent-Length: ${length}\nUser-Agent: zgrab/0.x\n\n${body}`;
  const swapLine = (raw: string, swap: Swap) =>
    (swapped({ ...withSwaps(swap), line: { raw } }, 1) as Classify).line.raw;

  test('is swapped inside its base64 too', () => {
    const raw = swapLine(line(message('x=1')), { 'zgrab/0.x': 'masscan/1.0', '192.0.2.1': '192.0.2.7' });
    expect(read(raw).fields['user-agent']?.value).toBe('masscan/1.0');
    expect(read(raw).fields.source?.value).toBe('192.0.2.7');
    expect(read(raw).ok).toBe(true);
  });

  test('says the length of its new body, in bytes', () => {
    const raw = swapLine(line(message('x=zgrab')), { zgrab: '\u8702' });
    expect(raw).toBe(line(message('x=\u8702').replace('zgrab', '\u8702')));
  });

  test('and keeps a length that was never true', () => {
    const raw = swapLine(line(message('x=one', 99)), { one: 'three' });
    expect(read(raw).fields.payload?.value).toBe(message('x=three', 99));
  });
});

describe('the check', () => {
  const said = (...swaps: Swap[]) =>
    variantMistakes(withSwaps(...swaps), NOTHING_ALLOWED).map(
      ({ path, found }) => `${path.join('.')}: ${found}`,
    );

  test.each<[string, Swap[], string[]]>([
    ['nothing against a good one', [MASSCAN], []],
    ['a key that the exercise does not say', [{ ...MASSCAN, nmap: 'x' }], ['variants.0.swap.nmap: "nmap"']],
    ['a key of one character', [{ z: 'zz' }], ['variants.0.swap.z: "z"']],
    [
      'a line that stays',
      [{ 'a reason': 'the reason' }],
      ['variants.0.swap: the lines of the exercise itself again'],
    ],
    ['two that are the same', [MASSCAN, MASSCAN], ['variants.1.swap: the lines of variant 1 again']],
    [
      'a real address',
      [{ '192.0.2.18': '8.8.8.8' }],
      ['variants.0.swap: line.raw: the real address "8.8.8.8"'],
    ],
    [
      'a line that cannot be read any more',
      [{ '"GET / HTTP/1.1" 200 3 "-" "zgrab/0.x"': '"GET / HTTP' }],
      ['variants.0.swap: line.raw: the end of the line'],
    ],
    [
      'a part that is not there any more',
      [{ '"zgrab/0.x"': '"masscan/1.0"' }],
      ['variants.0.swap: parts.0.text: "zgrab/0.x"'],
    ],
  ])('says: %s', (_, swaps, says) => {
    expect(said(...swaps)).toEqual(says);
  });

  test('says a text that has become too long', () => {
    const [found] = said({ ...MASSCAN, 'a reason': 'a reason'.repeat(50) });
    expect(found).toMatch(/^variants\.0\.swap: why\.ja: /);
  });
});
