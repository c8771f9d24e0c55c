/** Lines of a real T-Pot, and of Cowrie in our laboratory: every one is known and read to its end. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { faultsOf } from './fixtures/field-check.ts';
import { stopOf } from './fixtures/summary.ts';
import { readLog } from './read-log.ts';

const FOLDER = new URL('../../../../shared/data/', import.meta.url);

describe.skipIf(!existsSync(FOLDER))('logs of honeypots (need ../shared/data beside the project)', () => {
  test.each([
    ['cowrie', 'tpot2025/cowrie.json', 327],
    ['tanner', 'tpot2025/tanner_report.json', 27],
    ['elasticpot', 'tpot2025/elasticpot.json', 2],
    ['h0neytr4p', 'tpot2025/h0neytr4p_log.json', 4],
    ['cowrie', 'lab/cowrie.jsonl', 37],
  ])('%s: %s', (format, file, count) => {
    const readings = [...readLog(readFileSync(new URL(file, FOLDER), 'utf8'))].map(({ reading }) => reading);
    expect(readings).toHaveLength(count);
    for (const reading of readings) {
      expect([reading.format, stopOf(reading)]).toEqual([format, null]);
      expect(faultsOf(reading)).toEqual([]);
      expect(reading.instant?.utc).toBeGreaterThan(Date.UTC(2025, 0, 1));
      expect(reading.fields.source?.value).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
    }
  });
});
