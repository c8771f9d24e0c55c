import fc from 'fast-check';
import { expect, test } from 'vitest';
import { undoBase64Runs } from './base64-run.ts';
import { textAt } from './span.ts';

test.each([
  ['echo ZWNobyBoZWxsbyB3b3JsZA==|base64 -d', 'echo echo hello world|base64 -d'],
  ['Basic YWRtaW46YWRtaW4=', 'Basic admin:admin'],
  ['basic YTpi', 'basic a:b'],
  ['q=ZWNobyBoZWxsbyB3b3JsZA&x', 'q=echo hello world&x'],
  ['/Base64/ZWNobyBoZWxsbyB3b3JsZA==', '/Base64/echo hello world'],
  ['/eval/ZWNobyBoZWxsbyB3b3JsZA/index', '/eval/echo hello world/index'],
  ['t=eyJhbGciOiJIUzI1NiJ9.x', 't={"alg":"HS256"}.x'],
])('%s reads %s', (text, expected) => {
  expect(undoBase64Runs(text)?.text).toBe(expected);
});

test.each([
  '',
  'q=ZWNobyBoaQ==',
  'q=ZWNobyBoZWxsbyB3b3JsZA%3D%3D',
  'q=%2BZWNobyBoZWxsbyB3b3JsZA',
  'Basic hello',
  'Basic YWJj',
  '/wp-content/plugins/some-plugin/assets/images/icon',
  'AppleWebKit/537.36',
  'id=9f86d081884c7d659a2feaa0c55ad015',
  'k=dGhpc/9pcyBiaW5hcnkg',
])('%s has nothing to undo', (text) => {
  expect(undoBase64Runs(text)).toBeNull();
});

test('the runs are told, offsets lead into them', () => {
  const layer = undoBase64Runs('a=ZWNobyBoZWxsbyB3b3JsZA==;');
  expect(layer?.runs?.map((run) => textAt(layer.source, run))).toEqual(['ZWNobyBoZWxsbyB3b3JsZA==']);
  expect(layer?.offsets.slice(0, 6)).toEqual([0, 1, 2, 3, 4, 6]);
  expect(layer?.offsets.slice(-3)).toEqual([22, 26, 27]);
});

test('any sentence in a parameter is found', () => {
  const words = fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 7, maxLength: 12 });
  fc.assert(
    fc.property(words, (list) => {
      const text = list.join(' ');
      expect(undoBase64Runs(`a=1&c=${Buffer.from(text).toString('base64')}`)?.text).toBe(`a=1&c=${text}`);
    }),
  );
});
