import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { read } from '../log/detect.ts';
import { stretchAt } from './stretch.ts';

function line(target: string, agent = 'masscan/1.3 (x)'): ReturnType<typeof read> {
  return read(`192.0.2.7 - - [24/Nov/2026:04:26:48 +0000] "GET ${target} HTTP/1.1" 200 3 "-" "${agent}"`);
}

describe('a stretch', () => {
  test.each([
    ['takes whole words', line('/a/config.php'), 'path', { start: 4, end: 7 }, 'config'],
    ['cuts no percent sign from its digits', line('/%2e%2e/x'), 'path', { start: 3, end: 5 }, '%2e%2e'],
    [
      'takes its neighbours along where it stands there twice',
      line('/a/b/a'),
      'path',
      { start: 5, end: 6 },
      'b/a',
    ],
    ['leaves the sign between pairs', line('/?a=1&cmd=idle'), 'query', { start: 3, end: 11 }, 'cmd=idle'],
    ['has the version of a name', line('/'), 'user-agent', { start: 0, end: 8 }, 'masscan/1.3'],
    ['is the whole value where nothing is said', line('/x'), 'path', { start: 0, end: 0 }, '/x'],
  ] as const)('%s', (_, reading, place, within, text) => {
    expect(stretchAt(reading, place, within)?.text).toBe(text);
  });

  test('stands where it says', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\w/%.-]{1,40}$/), fc.nat(40), fc.nat(10), (path, start, length) => {
        const reading = line(`/${path}`);
        const value = reading.fields.path?.value ?? '';
        const from = Math.min(start, value.length);
        const stretch = stretchAt(reading, 'path', {
          start: from,
          end: Math.min(from + length, value.length),
        });
        if (stretch) expect(reading.raw.slice(stretch.span.start, stretch.span.end)).toBe(stretch.text);
      }),
    );
  });
});
