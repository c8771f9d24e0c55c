import { expect, test } from 'vitest';
import { expressionOf } from '../../src/lib/sign/rule.ts';
import { loadSigns } from '../../tools/load-signs.ts';
import { judge, recordOf, slowness } from '../../tools/slowness.ts';

const patterns = loadSigns().flatMap(({ id, where }) =>
  where.flatMap((condition) =>
    condition.pattern === undefined ? [] : [{ id, ...expressionParts(condition) }],
  ),
);

function expressionParts(condition: Parameters<typeof expressionOf>[0]): { source: string; flags: string } {
  const { source, flags } = expressionOf(condition);
  return { source, flags };
}

/** What the record does not have is judged here: an author need not know of it. */
test('every pattern takes linear time', { timeout: 300_000 }, () => {
  const slow = patterns.flatMap(({ id, source, flags }) => {
    const reason = slowness(source, flags);
    return reason === null ? [] : [`${id}: ${source} ${reason}`];
  });
  expect(slow).toEqual([]);
  expect(patterns.length).toBeGreaterThan(500);
});

/** One in forty, by its name in the record, is judged again each time. */
test('the record tells the truth', { timeout: 300_000 }, () => {
  const some = patterns.filter(({ source, flags }) => /^[AB]/.test(recordOf(source, flags)));
  expect(some.length).toBeGreaterThan(10);
  expect(some.flatMap(({ source, flags }) => judge(source, flags) ?? [])).toEqual([]);
});

test('a slow pattern is called slow', () => {
  expect(slowness('a.*b.*c', 's')).toMatch(/polynomial/);
});
