import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { exportName, exportText } from './export-text.ts';
import { importText } from './import-text.ts';
import { jsonFault } from './json-fault.ts';
import { progress } from './progress.arbitrary.ts';

describe('a file', () => {
  it('is read as it was written, and says whose it is', () => {
    fc.assert(
      fc.property(progress, (written) => {
        const text = exportText(written);
        expect(JSON.parse(text)).toMatchObject({ site: 'mitsuyomi', version: 1 });
        expect(importText(text)).toEqual({ ok: true, progress: written, left: [] });
        expect(importText(`\uFEFF${text}`)).toEqual({ ok: true, progress: written, left: [] });
      }),
    );
  });

  it('has the date in Japan in its name', () => {
    expect(exportName(new Date('2026-11-24T15:00:00.000Z'))).toBe('mitsuyomi-2026-11-25.json');
  });

  it('may be a text that was kept aside: what is good of it is taken, the rest named', () => {
    const text = '{"version":1,"exercises":{"7KQ2":{"best":"right"}},"days":["2026-11-24","soon"]}';
    expect(importText(text)).toEqual({
      ok: true,
      progress: { version: 1, exercises: {}, days: ['2026-11-24'] },
      left: ['exercises.7KQ2', 'days.1'],
    });
  });

  test.each([
    ['', 'empty', undefined],
    [' \n', 'empty', undefined],
    ['{"version":1,"exercises":{"7K', 'json', undefined],
    ['%PDF-1.7', 'json', undefined],
    ['[1]', 'shape', 'version'],
    ['null', 'shape', 'version'],
    ['{"exercises":{}}', 'shape', 'version'],
    ['{"version":1}', 'shape', 'exercises'],
    ['{"version":1,"exercises":[]}', 'shape', 'exercises'],
    ['{"site":"mitsuyomi","version":3,"exercises":{}}', 'future', '3'],
    ['{"site":"elsewhere","version":1,"exercises":{}}', 'elsewhere', 'elsewhere'],
    ['{"site":["x"],"version":1,"exercises":{}}', 'elsewhere', '["x"]'],
  ])('%j is not taken: %s', (text, reason, named) => {
    const wanted = named === undefined ? { ok: false, reason } : { ok: false, reason, named };
    expect(importText(text)).toEqual(wanted);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => void importText(text)),
    );
  });
});

describe('the place where a text stops being JSON', () => {
  test.each([
    ['{"a":1,\n "b":}', 2, 6],
    ['{"version":1,"exer', 1, 14],
    ['{"a":1,}', 1, 8],
    ['{"a":1}\r\n// no', 2, 1],
    ['%PDF', 1, 1],
  ])('of %j is line %i, column %i', (text, line, column) => {
    expect(jsonFault(text)).toEqual({ line, column });
  });

  it('is none in JSON, and some in nearly all that is none', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(jsonFault(text)).toBeNull();
        expect(jsonFault(text.slice(0, -1) === '' ? '' : `${text},`)).not.toBeNull();
      }),
    );
  });
});
