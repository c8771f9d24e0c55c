import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from './fixtures/any-text.ts';
import { encodedText } from './fixtures/encoded-text.ts';
import { faultsOf } from './fixtures/layer-check.ts';
import { textAt } from './span.ts';
import { changed, compose, decode, ENCODINGS, layersOf, toOrigin, toSource } from './decode.ts';

describe('one layer', () => {
  test.each([
    ['percent', 'a%20b', 'a b'],
    ['plus', 'a+b', 'a b'],
    ['base64', 'PD9waHA=', '<?php'],
    ['log-escape', String.raw`\x22`, '"'],
    ['json-escape', String.raw`a\/b`, 'a/b'],
    ['hex', '474554', 'GET'],
    ['percent-u', '%u0041', 'A'],
    ['unicode-escape', String.raw`\u0041`, 'A'],
    ['byte-escape', String.raw`\x41\102`, 'AB'],
    ['html-entity', '&lt;', '<'],
    ['lookup', '${lower:J}ndi', 'jndi'],
    ['shell-blank', 'cat${IFS}x', 'cat x'],
    ['shell-quote', "w'g'et", 'wget'],
    ['char-code', 'CHAR(83,69)', 'SE'],
    ['hex-literal', '0x73656c', 'sel'],
    ['sql-comment', 'a/**/b', 'a b'],
  ] as const)('%s is undone once and named', (encoding, source, text) => {
    expect(decode(source, encoding)).toMatchObject({ encoding, source, text });
  });

  test('any text in any encoding gives null or a layer whose offsets lead back, never fall and end at the end', () => {
    fc.assert(
      fc.property(fc.oneof(anyText(), encodedText()), fc.constantFrom(...ENCODINGS), (text, encoding) => {
        const layer = decode(text, encoding);
        if (layer !== null) expect(faultsOf(layer)).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });

  test('half of a surrogate pair goes through as it came', () => {
    expect(decode('\uD83D%41\uDE00', 'percent')?.text).toBe('\uD83DA\uDE00');
  });
});

/** Without NUL, which HTML has no reference for. */
const writable = anyText().map((text) => text.replaceAll('\0', ''));

/** Words of lower case: no encoder's own signs, long enough for base64 to convince. */
const plainText = fc
  .array(fc.stringMatching(/^[a-z]{2,8}$/), { minLength: 5, maxLength: 9 })
  .map((words) => words.join(' '));

function each<T>(items: Iterable<T>, write: (item: T) => string): string {
  return Array.from(items, write).join('');
}

function unitsOf(text: string): number[] {
  return Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
}

function hex(code: number, digits: number): string {
  return code.toString(16).padStart(digits, '0');
}

describe('layers', () => {
  const names = (text: string, limits = {}) => layersOf(text, limits).map(({ encoding }) => encoding);
  const innermost = (text: string, limits = {}) => layersOf(text, limits).at(-1)?.text;

  test.each([
    ['double encoding', '%252e%252e%252f', ['percent', 'percent'], '../'],
    ['nested percent signs', '%%32%65', ['percent', 'percent'], '.'],
    ['base64 in percent', 'PD9waHAgZWNobyAxOw%3D%3D', ['percent', 'base64'], '<?php echo 1;'],
    ['base64 in base64', 'UEQ5d2FIQWdaV05vYnlBeE93PT0=', ['base64', 'base64'], '<?php echo 1;'],
    ['IIS beside percent', '%u002e%2e', ['percent-u', 'percent'], '..'],
    ['entities in percent', '%26lt%3Bb%26gt%3B', ['percent', 'html-entity'], '<b>'],
    ['a lookup in percent', '%24%7Blower%3AJ%7Dndi', ['percent', 'lookup'], 'jndi'],
    [
      'escapes in base64',
      'c=XHU3NUM0XHg0MVx1MDA0MQ==',
      ['base64', 'unicode-escape', 'byte-escape'],
      'c=痄AA',
    ],
    ['a shell', String.raw`c''at$IFS$'\057etc'`, ['byte-escape', 'shell-blank', 'shell-quote'], 'cat /etc'],
    ['a database', '1/**/or/**/CHAR(65)', ['char-code', 'sql-comment'], '1 or A'],
    [
      'base64 in a command',
      'echo ZWNobyBoZWxsbyB3b3JsZA==|base64 -d',
      ['base64'],
      'echo echo hello world|base64 -d',
    ],
  ])('%s: %s', (_, text, encodings, inner) => {
    expect(names(text)).toEqual(encodings);
    expect(innermost(text)).toBe(inner);
  });

  test.each([
    '',
    'plain',
    '100%',
    'wordpress',
    'administrators',
    'AAAAAAAAAAAAAAAA',
    'd41d8cd98f00b204e9800998ecf8427e',
    'a+b',
    'a=1&b=2&lt=3&copy=4',
    '/wp-content/plugins/some-plugin/readme.txt',
    'Mozilla/5.0 (compatible; bot/2.1; +http://www.example.com/bot.html)',
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36',
    'text/html,application/xhtml+xml,*/*;q=0.8',
    'b3a1c2d4-5e6f-4a7b-8c9d-0e1f2a3b4c5d',
    "it's rock'n'roll",
    '{"id":1,"cat":2}',
    '${jndi:ldap://${env:USER}.example.com/a}',
  ])('%s is left closed', (text) => {
    expect(layersOf(text)).toEqual([]);
  });

  test('plus is a blank only in a form, and only before percent is undone', () => {
    expect(innermost('a+b%2Bc', { form: true })).toBe('a b+c');
    expect(innermost('a+b%2Bc')).toBe('a+b+c');
    expect(innermost('a%252Bb', { form: true })).toBe('a+b');
  });

  test('base64 with a plus in it is base64 in a form too', () => {
    expect(names('PD9waHA+PD9waHA+', { form: true })).toEqual(['base64']);
  });

  test('base64 beside a plus waits for the plus, unless it holds one', () => {
    expect(names('c=echo+ZWNobyBoZWxsbyB3b3JsZA==', { form: true })).toEqual(['plus', 'base64']);
    expect(names('c=YWFhYT5hYWE+YWFhYWE+', { form: true })).toEqual(['base64']);
  });

  test('only the wanted encodings are undone', () => {
    expect(names('%26lt%3B', { only: ['percent'] })).toEqual(['percent']);
    expect(names('%26lt%3B', { only: ['html-entity'] })).toEqual([]);
  });

  test('base64 inside a text stays closed where only whole texts are wanted', () => {
    expect(names('c=ZWNobyBoZWxsbyB3b3JsZA==', { runs: false })).toEqual([]);
    expect(names('ZWNobyBoZWxsbyB3b3JsZA==', { runs: false })).toEqual(['base64']);
  });

  test('no more than five layers are opened, or as many as wanted', () => {
    const deep = `%${'25'.repeat(9)}41`;
    expect(layersOf(deep)).toHaveLength(5);
    expect(layersOf(deep, { max: 2 })).toHaveLength(2);
    expect(layersOf(deep, { max: 0 })).toHaveLength(0);
  });

  test('a text longer than the limit stays closed', () => {
    expect(layersOf('%41%41', { size: 5 })).toEqual([]);
    expect(layersOf('%41%41', { size: 6 })).toHaveLength(1);
  });
});

describe('any text', () => {
  test('is opened without a fault, each layer from the one before and none longer than it', () => {
    fc.assert(
      fc.property(fc.oneof(anyText(), encodedText()), fc.boolean(), (text, form) => {
        let inner = text;
        for (const layer of layersOf(text, { form })) {
          expect(layer.source).toBe(inner);
          expect(layer.text.length).toBeLessThanOrEqual(inner.length);
          expect(faultsOf(layer)).toEqual([]);
          inner = layer.text;
        }
      }),
      { numRuns: 2000 },
    );
  });

  test.each<[string, (text: string) => string]>([
    ['percent', encodeURIComponent],
    ['percent twice', (text) => encodeURIComponent(encodeURIComponent(text))],
    ['percent, all of it', (text) => each(Buffer.from(text), (byte) => `%${hex(byte, 2)}`)],
    ['percent-u', (text) => each(unitsOf(text), (unit) => `%u${hex(unit, 4)}`)],
    ['unicode-escape', (text) => each(unitsOf(text), (unit) => `\\u${hex(unit, 4)}`)],
    [
      'unicode-escape with braces',
      (text) => each(text, (character) => `\\u{${hex(character.codePointAt(0) ?? 0, 1)}}`),
    ],
    ['byte-escape', (text) => each(Buffer.from(text), (byte) => `\\x${hex(byte, 2)}`)],
    ['html-entity', (text) => each(text, (character) => `&#${character.codePointAt(0) ?? 0};`)],
    [
      'html-entity in hexadecimal',
      (text) => each(text, (character) => `&#x${hex(character.codePointAt(0) ?? 0, 1)}`),
    ],
  ])('that was encoded as %s is among its layers again', (_, encode) => {
    fc.assert(
      fc.property(writable, (text) => {
        const encoded = encode(text);
        expect([encoded, ...layersOf(encoded).map((layer) => layer.text)]).toContain(text);
      }),
    );
  });

  test.each<[string, (text: string) => string]>([
    ['base64', (text) => Buffer.from(text).toString('base64')],
    ['base64 in percent', (text) => encodeURIComponent(Buffer.from(text).toString('base64'))],
    ['base64 in a parameter', (text) => `q=${Buffer.from(text).toString('base64')}`],
  ])('of words that was encoded as %s is among its layers again', (_, encode) => {
    fc.assert(
      fc.property(plainText, (text) => {
        const encoded = encode(text);
        expect(layersOf(encoded).map((layer) => layer.text.replace(/^q=/, ''))).toContain(text);
      }),
    );
  });

  test.each([
    ['hexadecimal', fc.stringMatching(/^[\da-f]{16,64}$/)],
    ['a UUID', fc.uuid()],
    ['a session id', fc.stringMatching(/^[\da-z]{26,32}$/)],
    ['a word', fc.stringMatching(/^[a-z]{16,40}$/)],
    ['a path', fc.stringMatching(/^(?:\/[a-z]{2,12}(?:-[a-z]{2,9})?){2,6}$/)],
    ['CamelCase', fc.stringMatching(/^(?:[A-Z][a-z]{3,9}){3,6}$/)],
  ])('%s is not taken for base64', (_, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, (text) => {
        expect(layersOf(`id=${text}`)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  test('of the largest size is opened in time, however it tries to be slow', () => {
    const units = [
      '/*',
      '/*/',
      '${',
      '${a',
      '${lower:',
      '{cat,',
      'CHAR(1,',
      "'a",
      '\\a',
      '0x0',
      '&#1',
      'YWJj/',
      'Basic a',
    ];
    for (const unit of units) {
      expect(layersOf(unit.repeat(65_536).slice(0, 65_536)).length).toBeLessThanOrEqual(5);
    }
  }, 2000);
});

describe('the stretches that a layer changed', () => {
  const stretches = (text: string, encoding: (typeof ENCODINGS)[number]) => {
    const layer = decode(text, encoding);
    return (
      layer &&
      changed(layer).map(({ source, decoded }) => [
        text.slice(source.start, source.end),
        layer.text.slice(decoded.start, decoded.end),
      ])
    );
  };

  test.each([
    ['one character', 'percent', '%23value', [['%23', '#']]],
    ['neighbours together', 'percent', 'q=%E3%81%82%E3%81%84&x', [['%E3%81%82%E3%81%84', 'あい']]],
    [
      'two apart',
      'percent',
      '%41b%43',
      [
        ['%41', 'A'],
        ['%43', 'C'],
      ],
    ],
    ['a pair of surrogates', 'percent', 'x%F0%9F%98%80', [['%F0%9F%98%80', '😀']]],
    ['an encoded percent sign', 'percent', '%2541', [['%25', '%']]],
    ['not a pair that was there before', 'percent', '😀%41', [['%41', 'A']]],
    ['a blank for a plus, not a blank that was there', 'plus', 'a+ b', [['+', ' ']]],
    ['all of a base64 text', 'base64', 'YWJjZA==', [['YWJjZA==', 'abcd']]],
    ['also where a letter happens to stand for itself', 'base64', 'VmFi', [['VmFi', 'Vab']]],
    ['a logger’s quote', 'log-escape', String.raw`a\"b`, [[String.raw`\"`, '"']]],
  ] as const)('%s', (_, encoding, text, expected) => {
    expect(stretches(text, encoding)).toEqual(expected);
  });

  test('each run of base64 in a longer text', () => {
    const [layer] = layersOf('a=VmFiIGFiYyBhYmMgYWJj&b=ZWNobyBoZWxsbyB3b3JsZA==&c');
    const runs = layer ? changed(layer).map(({ source }) => textAt(layer.source, source)) : [];
    expect(runs).toEqual(['VmFiIGFiYyBhYmMgYWJj', 'ZWNobyBoZWxsbyB3b3JsZA==']);
  });

  test('outside of them nothing differs', () => {
    const percents = fc.string({ unit: fc.constantFrom('%', '4', '1', 'a', '+', 'あ') });
    fc.assert(
      fc.property(fc.oneof(percents, encodedText()), fc.constantFrom(...ENCODINGS), (text, encoding) => {
        const layer = decode(text, encoding);
        if (layer === null) return;
        let rebuilt = layer.text;
        for (const { source, decoded } of changed(layer).toReversed()) {
          rebuilt =
            rebuilt.slice(0, decoded.start) +
            text.slice(source.start, source.end) +
            rebuilt.slice(decoded.end);
        }
        expect(rebuilt).toBe(text);
      }),
    );
  });
});

describe('the way back', () => {
  const layers = layersOf('x%252Fy');
  const [outer, inner] = layers;

  test('one layer leads to the text before', () => {
    expect(inner && toSource(inner, { start: 1, end: 2 })).toEqual({ start: 1, end: 4 });
  });

  test('all layers lead to the first text', () => {
    expect(toOrigin(layers, { start: 1, end: 2 })).toEqual({ start: 1, end: 6 });
    expect(toOrigin([], { start: 1, end: 2 })).toEqual({ start: 1, end: 2 });
  });

  test('composed offsets say the same', () => {
    expect(outer && inner && compose(outer.offsets, inner.offsets)).toEqual([0, 1, 6, 7]);
  });
});
