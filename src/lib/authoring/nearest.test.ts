import { expect, test } from 'vitest';
import { didYouMean, nearest } from './nearest.ts';

const INTENTS = ['ordinary', 'crawler', 'exploit', 'proxy', 'unknown'];

test.for([
  ['crawlr', 'crawler'],
  ['carwler', 'crawler'],
  ['Exploit', 'exploit'],
  ['unknwon', 'unknown'],
  ['scan', undefined],
  ['', undefined],
  ['x'.repeat(10_000), undefined],
] as const)('%s is most like %s', ([word, candidate]) => {
  expect(nearest(word, INTENTS)).toBe(candidate);
});

test('a guess is put as a question', () => {
  expect(didYouMean('crawlr', INTENTS)).toBe('did you mean "crawler"?');
  expect(didYouMean('scan', INTENTS)).toBeUndefined();
});
