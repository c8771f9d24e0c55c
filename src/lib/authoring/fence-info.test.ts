import { expect, test } from 'vitest';
import { readFenceInfo } from './fence-info.ts';

test.for([
  ['', { broken: false }],
  ['seals', { broken: false, help: 'seals' }],
  ['bare broken', { broken: true, help: 'bare' }],
  [
    'title="二つ 目" mark="a\\"b" says="c\\\\d"',
    { broken: false, title: '二つ 目', mark: 'a"b', says: 'c\\d' },
  ],
] as const)('%s is understood', ([meta, info]) => {
  expect(readFenceInfo(meta)).toEqual({ info, slips: [] });
});

test.for([
  ['seal', 0, '"seal"'],
  ['seals titel="x"', 6, '"titel=\\"x\\""'],
  ['title=x', 0, '"title=x"'],
  ['seals seals', 6, '"seals" a second time'],
  ['seals bare', 0, 'both seals and bare'],
  ['says="x"', 0, 'says="…" without mark="…"'],
  ['title=""', 0, 'an empty title'],
] as const)('%s is not', ([meta, at, found]) => {
  expect(readFenceInfo(meta).slips).toEqual([expect.objectContaining({ at, found })]);
});
