import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { read } from './detect.ts';
import { faultsOf, fieldsOf } from './fixtures/field-check.ts';
import { OBJECTS } from './fixtures/json-lines.ts';
import { readWhole } from './fixtures/read-whole.ts';
import { stopOf, valuesOf } from './fixtures/summary.ts';

describe.each(OBJECTS)('%s', (format, object) => {
  const line = JSON.stringify(object);

  test('is known whatever the order of its keys, the spaces, the escapes', () => {
    const whole = valuesOf(readWhole(format, object));
    const turned = Object.fromEntries(Object.entries(object).reverse());
    expect(valuesOf(readWhole(format, turned))).toEqual(whole);
    expect(valuesOf(read(JSON.stringify(object, null, 2)))).toEqual(whole);
    const ascii = line.replaceAll('o', String.raw`\u006f`);
    expect(valuesOf(read(ascii))).toEqual(whole);
    expect(faultsOf(read(ascii))).toEqual([]);
  });

  test('keeps what is read of a line that was cut, and says so', () => {
    const whole = valuesOf(read(line));
    for (let length = 1; length < line.length; length += 1) {
      const cut = read(line.slice(0, length));
      expect(cut.ok).toBe(false);
      expect(cut).toMatchObject({ expected: 'json' });
      expect(faultsOf(cut)).toEqual([]);
      if (!cut.ok) expect(cut.stoppedAt).toBeLessThanOrEqual(length);
      if (cut.format !== null) expect(cut.format).toBe(format);
    }
    expect(read(line.slice(0, -1)).format).toBe(format);
    expect(valuesOf(read(line.slice(0, -1)))).toEqual(whole);
  });

  test('takes any value in any place', () => {
    const keys = Object.keys(object);
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.jsonValue(), (key, value) => {
        const reading = read(JSON.stringify({ ...object, [key]: value }));
        expect(faultsOf(reading)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test('takes any damage', () => {
    const damage = fc.record({ at: fc.nat(), length: fc.nat(3), text: fc.string({ maxLength: 3 }) });
    fc.assert(
      fc.property(damage, ({ at, length, text }) => {
        const start = at % line.length;
        const reading = read(line.slice(0, start) + text + line.slice(start + length));
        expect(faultsOf(reading)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

test('any JSON is read without throwing', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(faultsOf(read(text))).toEqual([]);
      expect(faultsOf(read(`{"@timestamp":${text},"message":${JSON.stringify(text)}}`))).toEqual([]);
    }),
  );
});

test.each([
  ['{"a":1}', 'object at |{"a":1}'],
  ['{}', 'object at |{}'],
  ['{', 'json at |'],
  ['{"eventid":"cowrie.x",}', 'json at |}'],
  ['{"eventid":"cowrie.x" // no\n}', 'json at |// no\n}'],
  ["{'eventid':'cowrie.x'}", "json at |'eventid':'cowrie.x'}"],
  ['{"eventid":"cowrie.x"} and more', 'json at |and more'],
  ['{"eventid":"cowrie.x","input":"ls', 'json at |'],
])('%s stops', (raw, expected) => {
  expect(stopOf(read(raw))).toBe(expected);
});

test('a command that is cut is kept as far as it goes', () => {
  const value = (raw: string) => read(raw).fields.command?.value;
  expect(value('{"eventid":"cowrie.x","input":"ls -l')).toBe('ls -l');
  expect(value(String.raw`{"eventid":"cowrie.x","input":"ls \"`)).toBe('ls "');
  expect(value(String.raw`{"eventid":"cowrie.x","input":"ls \u00`)).toBe(String.raw`ls \u00`);
});

test('of a key that stands twice the last counts', () => {
  expect(read('{"eventid":"cowrie.x","input":"a","input":"b"}').fields.command?.value).toBe('b');
});

test('what no log is so deep does not break the reader', () => {
  for (const sign of ['[', '{"a":']) {
    const reading = read(`{"eventid":"cowrie.x","a":${sign.repeat(100_000)}`);
    expect(reading).toMatchObject({ ok: false, expected: 'json' });
  }
});

test('spans point into the line as given, with what stands in front', () => {
  for (const front of [
    ' \t',
    '\uFEFF',
    '<34>Nov 24 04:26:48 pot cowrie: ',
    'cowrie.json:12:',
    'cowrie-1  | ',
  ]) {
    const reading = read(`${front}{"eventid":"cowrie.x","input":"l\\ns"}\n`);
    expect([stopOf(reading), reading.format]).toEqual([null, 'cowrie']);
    expect(faultsOf(reading)).toEqual([]);
    expect(fieldsOf(reading).length).toBe(2);
  }
});
