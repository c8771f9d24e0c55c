import { expect, test } from 'vitest';
import { summaryOf } from './summary.ts';

const finding = { path: 'a.yaml', line: 1, column: 1, at: '', found: '', expected: '' };

test('a run ends with one sentence on all of it', () => {
  expect(summaryOf(12, [])).toBe('12 files checked, no findings. All is well.');
  expect(summaryOf(1, [finding])).toMatch(/^1 file checked, 1 finding in 1 file\. /);
  expect(summaryOf(3, [finding, finding, { ...finding, path: 'b.yaml' }])).toMatch(
    /^3 files checked, 3 findings in 2 files\. /,
  );
});
