import { expect, test } from 'vitest';
import { keyOf } from './key.ts';

test('a key is whose the line is and a hash of the line', () => {
  expect(keyOf('git-config', 'GET /.git/config HTTP/1.1\n')).toBe(
    keyOf('git-config', 'GET /.git/config HTTP/1.1'),
  );
  expect(keyOf('git-config', 'GET /.git/config HTTP/1.1')).toMatch(/^git-config-[\da-hjkmnp-tv-z]{7}$/);
  expect(keyOf('a', 'x')).not.toBe(keyOf('a', 'y'));
});

test('keys are permanent', () => {
  expect(keyOf('git-config', 'GET /.git/config HTTP/1.1')).toBe('git-config-301j50t');
});
