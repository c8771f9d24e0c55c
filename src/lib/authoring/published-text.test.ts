import { expect, test } from 'vitest';
import { publishedIds, withPublishedId } from './published-text.ts';

const TEXT = '# 9ZZZ: {} is an example\n1RST: {}\n"12E3": {}\n4ZG8: { moved: 1RST }\n';

test('the ids of the record are read, not those of its comment', () => {
  expect([...publishedIds(TEXT)]).toEqual(['1RST', '12E3', '4ZG8']);
});

test.for([
  ['2ABC', '# 9ZZZ: {} is an example\n1RST: {}\n"12E3": {}\n2ABC: {}\n4ZG8: { moved: 1RST }\n'],
  ['7KQ2', `${TEXT}7KQ2: {}\n`],
] as const)('%s is put in its order', ([id, text]) => {
  expect(withPublishedId(TEXT, id)).toBe(text);
});

test.for([
  ['', 'A000: {}\n'],
  ['# only a comment\n', '# only a comment\nA000: {}\n'],
  ['1RST: {}', '1RST: {}\nA000: {}\n'],
] as const)('%j gets its first or last line whole', ([before, after]) => {
  expect(withPublishedId(before, 'A000')).toBe(after);
});
