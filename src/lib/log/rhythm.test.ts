import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HOSTILE } from '../../../tests/fixtures/hostile.ts';
import { busiestMinute, clockAt, gapsOf, offsetText, rhythmOf } from './rhythm.ts';

const nginx = (source: string, time: string) =>
  `${source} - - [${time}] "GET / HTTP/1.1" 200 3 "-" "curl/8.5.0"`;
const onClock = (source: string, second: number) =>
  nginx(
    source,
    `24/Nov/2026:04:${String(Math.floor(second / 60)).padStart(2, '0')}:${String(second % 60).padStart(2, '0')} +0000`,
  );

describe('the rhythm of an excerpt', () => {
  test('puts lines of different zones on one clock, that of the first moment', () => {
    const rhythm = rhythmOf([
      nginx('192.0.2.1', '24/Nov/2026:04:10:09 +0000'),
      '[2026-11-24 13:10:02+0900] 192.0.2.2 blank:80 "GET / HTTP/1.0" 200 False R0VUIC8gSFRUUC8xLjAKCg==',
      nginx('192.0.2.1', '24/Nov/2026:04:10:19 +0000'),
    ]);
    expect(rhythm).toEqual({
      from: Date.UTC(2026, 10, 24, 4, 10, 2),
      offset: 540,
      length: 17,
      beats: [
        { source: '192.0.2.2', seconds: [0] },
        { source: '192.0.2.1', seconds: [7, 17] },
      ],
    });
    if (rhythm === null) return;
    expect([clockAt(rhythm, 0), clockAt(rhythm, 60), offsetText(rhythm)]).toEqual([
      '13:10:02',
      '13:11:02',
      '+0900',
    ]);
  });

  test('leaves out what has no moment, and is nothing where nothing has', () => {
    const unzoned =
      '2026/11/24 12:00:07 [error] 1290#1290: *2107 open() "/srv/a" failed (2: No such file or directory), client: 192.0.2.3, server: localhost, request: "GET /a HTTP/1.1", host: "www.example.com"';
    expect(rhythmOf([unzoned, 'no line'])).toBeNull();
    expect(rhythmOf([unzoned, onClock('192.0.2.1', 5)])?.beats).toEqual([
      { source: '192.0.2.1', seconds: [0] },
    ]);
  });

  test('finds the minute with the most requests; what comes a minute later is not in it', () => {
    const seconds = [0, 59, 200, 230, 259, 260];
    const rhythm = rhythmOf(seconds.map((second) => onClock('192.0.2.1', second)));
    expect(rhythm && busiestMinute(rhythm)).toBe(200);
    const early = rhythmOf([0, 59, 200, 260].map((second) => onClock('192.0.2.1', second)));
    expect(early && busiestMinute(early)).toBe(0);
  });

  test('has gaps that add up to the time from the first request of a source to its last', () => {
    const seconds = fc.array(fc.nat(3599), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(seconds, (all) => {
        const [beat] = rhythmOf(all.map((second) => onClock('192.0.2.1', second)))?.beats ?? [];
        if (beat === undefined) return false;
        const gaps = gapsOf(beat);
        const sum = gaps.reduce((a, b) => a + b, 0);
        return gaps.length === all.length - 1 && sum === Math.max(...all) - Math.min(...all);
      }),
    );
  });

  test('never throws on a text that is no line', () => {
    for (const { text } of HOSTILE) expect(() => rhythmOf([text])).not.toThrow();
    fc.assert(fc.property(fc.array(fc.string()), (lines) => rhythmOf(lines) === null || lines.length > 0));
  });

  test.each([
    [-210, '-0330'],
    [0, '+0000'],
    [345, '+0545'],
  ])('writes the offset %i as a log does', (offset, text) => {
    expect(offsetText({ from: 0, offset, length: 0, beats: [{ source: 'a', seconds: [0] }] })).toBe(text);
  });
});
