import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HOSTILE } from '../../../tests/fixtures/hostile.ts';
import { read } from './detect.ts';
import { anyText } from './fixtures/any-text.ts';
import { valuesOf } from './fixtures/summary.ts';
import { bytesOf404, isPadded, loggedByNginx } from './nginx-error-page.ts';

describe('the size of nginx’s own 404 page', () => {
  test.each([
    [153, ''],
    [153, 'curl/8.5.0'],
    [153, 'python-requests/2.31.0'],
    [
      555,
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36',
    ],
    [555, 'Chrome/'],
    [153, 'Chrome'],
    [153, 'chrome/126.0'],
    // `like Gecko` has no slash, a Firefox has.
    [153, 'Mozilla/5.0 (X11; rv:127.0) Gecko/20100101 Firefox/127.0'],
    [153, 'Mozilla/5.0 Gecko/20100101 Chrome/126.0.0.0'],
    [153, 'Mozilla/5.0 Chrome/126.0.0.0 Gecko/'],
    [555, 'Mozilla/5.0 (compatible; MSIE 10.0; Windows NT 6.1; Trident/6.0)'],
    [555, 'Mozilla/4.0 (compatible; MSIE 5.01; Windows NT 5.0) Gecko/1'],
    // Internet Explorer 11 no longer says MSIE.
    [153, 'Mozilla/5.0 (Windows NT 10.0; Trident/7.0; rv:11.0) like Gecko'],
    [153, 'msie 6.0;'],
    [153, 'MSIE'],
    [153, 'MSIE '],
    [153, 'MSIE 6'],
    [153, 'MSIE 6.'],
    [555, 'MSIE 6.0'],
    [555, 'MSIE 6.0 MSIE '],
    [153, 'Opera/9.80 (Windows NT 6.1) Presto/2.12.388 Version/12.16'],
    [153, 'Mozilla/4.0 (compatible; MSIE 6.0; Windows NT 5.1) Opera 8.50'],
    [153, 'Mozilla/5.0 Chrome/126.0.0.0 Opera'],
    // Today's Opera is a Chrome, and calls itself OPR.
    [555, 'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36 OPR/112.0.0.0'],
    [555, 'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36 Edg/126.0.0.0'],
  ])('is %i bytes for %j', (bytes, userAgent) => {
    expect(bytesOf404(userAgent)).toBe(bytes);
    expect(isPadded(userAgent)).toBe(bytes === 555);
  });
});

describe('the line nginx logs for a name', () => {
  test.each([
    ['curl/8.5.0', 'curl/8.5.0'],
    ['', '-'],
    ['a"b\\c', 'a\\x22b\\x5Cc'],
    ['\0\x1f\x7f\t\n', '\\x00\\x1F\\x7F\\x09\\x0A'],
    ['<b>&amp;{x}', '<b>&amp;{x}'],
    ['あ', '\\xE3\\x81\\x82'],
    ['\ud83d', '\\xEF\\xBF\\xBD'],
  ])('writes %j as %s', (userAgent, shown) => {
    expect(loggedByNginx(userAgent)).toBe(
      `192.0.2.26 - - [24/Nov/2026:04:26:48 +0000] "GET /no-such-page HTTP/1.1" 404 153 "-" "${shown}"`,
    );
  });

  test.each(HOSTILE)('can be read back: $name', ({ text }) => {
    expectToBeRead(text);
  });

  test('can be read back, whatever the name', () => {
    fc.assert(fc.property(anyText(), expectToBeRead));
  });
});

function expectToBeRead(userAgent: string): void {
  const line = loggedByNginx(userAgent);
  expect(line).toMatch(/^[ -~]+$/);
  const reading = read(line);
  expect(reading.ok).toBe(true);
  expect(valuesOf(reading)).toMatchObject({
    size: String(bytesOf404(userAgent)),
    'user-agent': userAgent === '' || userAgent === '-' ? null : userAgent.toWellFormed(),
  });
}
