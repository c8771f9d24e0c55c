import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DataPath } from './mistake.ts';
import { readYaml } from './yaml-file.ts';

const TEXT = `a: 1
list:
  - x: one
    y: { ja: あ, en: b }
  - x: two
empty:
`;

describe('a mistake is placed', () => {
  test.for<[string, DataPath, string]>([
    ['at its value', ['a'], '1:4'],
    ['at an item of a list', ['list', 1], '5:5'],
    ['at a value inside braces', ['list', 0, 'y', 'en'], '4:21'],
    ['at its key, where the value is empty', ['empty'], '6:1'],
    ['at its key, where the value stands on the lines below', ['list'], '2:1'],
    ['at what should hold it, where it is missing', ['list', 1, 'y'], '5:5'],
    ['at the head of the file, where everything is missing', ['b'], '1:1'],
  ])('%s', ([, path, place]) => {
    const { line, column } = readYaml('f.yaml', TEXT).finding({ path, found: '', expected: '' });
    expect(`${line}:${column}`).toBe(place);
  });

  test('at the key, where the key is meant', () => {
    const { column } = readYaml('f.yaml', TEXT).finding({
      path: ['a'],
      found: '',
      expected: '',
      onKey: true,
    });
    expect(column).toBe(1);
  });

  test('below the frontmatter line it began on', () => {
    expect(readYaml('f.mdx', TEXT, 2).finding({ path: ['a'], found: '', expected: '' }).line).toBe(2);
  });
});

test('any text at all is read without throwing', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[-a:{}[\]"'|>&*!%@#, \n\t]*$/)),
      (text) => {
        const file = readYaml('f.yaml', text);
        expect(file.findings.every(({ line, column }) => line >= 1 && column >= 1)).toBe(true);
      },
    ),
    { numRuns: 1000 },
  );
});

describe('a date without quotes, which the builder of the site would take for a point in time', () => {
  test.each(['2026-11-24', '2026-11-24T03:56:41Z', '2026-11-24 13:26:44 +09:00'])('%s is named', (date) => {
    const { findings } = readYaml('a.yaml', `swap:\n  ${date}: other\nmore: ${date}\n`);
    expect(findings.map(({ line, column, found }) => [line, column, found])).toEqual([
      [2, 3, `"${date}" without quotes`],
      [3, 7, `"${date}" without quotes`],
    ]);
  });

  test.each(["'2026-11-24'", '24/Nov/2026:04:26:48', '2026-11', 'on 2026-11-24'])('%s is a text', (text) => {
    expect(readYaml('a.yaml', `more: ${text}\n`).findings).toEqual([]);
  });
});
