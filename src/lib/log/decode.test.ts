import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from './fixtures/any-text.ts';
import { changed, compose, decode, ENCODINGS, layersOf, toOrigin, toSource } from './decode.ts';

describe('one layer', () => {
  test.each([
    ['percent', 'a%20b', 'a b'],
    ['plus', 'a+b', 'a b'],
    ['base64', 'PD9waHA=', '<?php'],
    ['log-escape', String.raw`\x22`, '"'],
  ] as const)('%s is undone once and named', (encoding, source, text) => {
    expect(decode(source, encoding)).toMatchObject({ encoding, source, text });
  });

  test('any text in any encoding gives null or a layer whose offsets lead back, never fall and end at the end', () => {
    fc.assert(
      fc.property(anyText(), fc.constantFrom(...ENCODINGS), (text, encoding) => {
        const layer = decode(text, encoding);
        if (layer === null) return;
        expect(layer.offsets).toHaveLength(layer.text.length + 1);
        expect(layer.offsets[0]).toBe(0);
        expect(layer.offsets.at(-1)).toBe(text.length);
        expect(layer.offsets).toEqual(layer.offsets.toSorted((a, b) => a - b));
      }),
    );
  });

  test('half of a surrogate pair goes through as it came', () => {
    expect(decode('\uD83D%41\uDE00', 'percent')?.text).toBe('\uD83DA\uDE00');
  });
});

describe('layers', () => {
  const names = (text: string, limits = {}) => layersOf(text, limits).map(({ encoding }) => encoding);
  const innermost = (text: string, limits = {}) => layersOf(text, limits).at(-1)?.text;

  test.each([
    ['double encoding', '%252e%252e%252f', ['percent', 'percent'], '../'],
    ['nested percent signs', '%%32%65', ['percent', 'percent'], '.'],
    ['base64 in percent', 'PD9waHAgZWNobyAxOw%3D%3D', ['percent', 'base64'], '<?php echo 1;'],
    ['base64 in base64', 'UEQ5d2FIQWdaV05vYnlBeE93PT0=', ['base64', 'base64'], '<?php echo 1;'],
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

  test('no more than four layers are opened, or as many as wanted', () => {
    const deep = `%${'25'.repeat(9)}41`;
    expect(layersOf(deep)).toHaveLength(4);
    expect(layersOf(deep, { max: 2 })).toHaveLength(2);
    expect(layersOf(deep, { max: 0 })).toHaveLength(0);
  });

  test('a text longer than the limit stays closed', () => {
    expect(layersOf('%41%41', { size: 5 })).toEqual([]);
    expect(layersOf('%41%41', { size: 6 })).toHaveLength(1);
  });
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

  test('outside of them nothing differs', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('%', '4', '1', 'a', '+', 'あ') }), (text) => {
        const layer = decode(text, 'percent');
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
