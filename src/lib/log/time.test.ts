import { expect, test } from 'vitest';
import { readTime } from './time.ts';

test.each([
  ['24/Nov/2026:04:26:48 +0000', '2026-11-24T04:26:48Z', 0],
  ['24/Nov/2026:13:26:48 +0900', '2026-11-24T04:26:48Z', 540],
  ['31/Dec/2025:20:00:00 -0330', '2025-12-31T23:30:00Z', -210],
  ['29/Feb/2028:00:00:00 +0000', '2028-02-29T00:00:00Z', 0],
  ['30/Jun/2015:23:59:60 +0000', '2015-07-01T00:00:00Z', 0],
  ['2026-11-24 13:26:44+0900', '2026-11-24T04:26:44Z', 540],
  ['2026-11-24T04:26:48+00:00', '2026-11-24T04:26:48Z', 0],
  ['2026-11-24T04:26:48Z', '2026-11-24T04:26:48Z', 0],
  ['01/Jan/0099:00:00:00 -0000', '0099-01-01T00:00:00Z', 0],
])('%s is %s', (text, utc, offset) => {
  expect(readTime(text)).toEqual({ instant: { utc: Date.parse(utc), offset } });
});

test.each(['24/Nov/2026 04:26:48', '2026-11-24 13:26:44'])(
  '%s names no moment: the zone is missing',
  (text) => {
    expect(readTime(text)).toEqual({ instant: null });
  },
);

test.each([
  '32/Nov/2026:04:26:48 +0000',
  '31/Nov/2026:04:26:48 +0000',
  '29/Feb/2026:04:26:48 +0000',
  '00/Nov/2026:04:26:48 +0000',
  '24/Foo/2026:04:26:48 +0000',
  '24/nov/2026:04:26:48 +0000',
  '24/Nov/2026:24:00:00 +0000',
  '24/Nov/2026:04:60:48 +0000',
  '24/Nov/2026:04:26:61 +0000',
  '24/Nov/2026:04:26:48 +1500',
  '24/Nov/2026:04:26:48 +0060',
  '24/Nov/26:04:26:48 +0000',
  '2026-13-24 13:26:44+0900',
  '2026-00-24 13:26:44+0900',
  '2026-11-31 13:26:44+0900',
  '1234',
  '-',
  '',
])('%s is no time', (text) => {
  expect(readTime(text)).toBeNull();
});

test.each([
  ['2026-11-24T04:26:48.123456Z', 123, 0],
  ['2026-11-24T04:26:48.9', 900, null],
  ['2026-11-24 04:26:48,001', 1, null],
  ['2026-11-24T13:26:48.123456789+09:00', 123, 540],
  ['24/Nov/2026:04:26:48.123 +0000', 123, 0],
])(
  '%s has a fraction of a second, and is UTC where it says no zone and the format does',
  (text, fraction, offset) => {
    const utc = Date.UTC(2026, 10, 24, 4, 26, 48, fraction);
    expect(readTime(text, 'utc')?.instant).toEqual({ utc, offset });
    if (offset === null) expect(readTime(text)?.instant).toBeNull();
  },
);

test.each(['2000-02-29', '2024-02-29', '0004-02-29', '1900-02-28'])('%s is a day', (day) => {
  expect(readTime(`${day}T00:00:00Z`)?.instant?.utc).toBe(Date.parse(`${day}T00:00:00Z`));
});

test.each(['1900-02-29', '2023-02-29', '2024-13-01', '2024-00-01', '2024-04-31', '2024-04-00'])(
  '%s is none',
  (day) => {
    expect(readTime(`${day}T00:00:00Z`)).toBeNull();
  },
);
