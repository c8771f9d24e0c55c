import { describe, expect, test } from 'vitest';
import { exerciseMistakes } from './exercise-rules.ts';
import type { Classify } from './exercise-schema.ts';
import { GOOD, option, part, text } from './fixtures/good-classify.ts';

const SENT = 'GET / HTTP/1.1\nHost: example.com\nX-Mark: abcabd\n\n';
const INSIDE = `[2026-11-24 13:26:48+0900] 192.0.2.1 example.com:80 "GET / HTTP/1.1" 200 False ${btoa(SENT)}`;

function said(changes: Partial<Classify>): string[] {
  return exerciseMistakes({ ...GOOD, ...changes }).map(({ path, found }) => `${path.join('.')}: ${found}`);
}

describe('nothing is wrong', () => {
  test.for<[string, Partial<Classify>]>([
    ['with a good exercise', {}],
    [
      'with "-" for an empty field',
      { parts: [part('referer', '-', 'decisive'), part('status', '200', 'decoy')] },
    ],
    [
      'with a header in another case',
      {
        line: { raw: INSIDE },
        parts: [part('header:x-mark', 'abcabd', 'decisive'), part('status', '200', 'decoy')],
      },
    ],
    [
      'with neighbours inside base64',
      {
        line: { raw: INSIDE },
        parts: [part('header:X-Mark', 'abca', 'decisive'), part('header:X-Mark', 'bd', 'decoy')],
      },
    ],
    [
      'with "unknown" as the verdict and not among the options',
      { verdict: 'unknown', options: { ordinary: option('a'), exploit: option('b') } },
    ],
    [
      'with a slash in the first hint where the slash decides',
      {
        parts: [part('path', '/', 'decisive'), part('status', '200', 'decoy')],
        hints: [text('and/or'), text('two'), text('three')],
      },
    ],
    [
      'with a part of the verdict inside another word',
      { verdict: 'proxy', hints: [text('proxying'), text('two'), text('three')] },
    ],
  ])('%s', ([, changes]) => {
    expect(said(changes)).toEqual([]);
  });
});

describe('it is seen', () => {
  test.for<[string, Partial<Classify>, string[]]>([
    [
      'when a part lies inside another of another field',
      { parts: [part('request', 'GET /', 'decisive'), part('method', 'GET', 'decoy')] },
      ['parts.1.text: a part that overlaps parts.0'],
    ],
    ['when the line is cut', { line: { raw: '192.0.2.18 - - [24/Nov' } }, ['line.raw: the end of the line']],
    [
      'when there are six options',
      {
        options: {
          ordinary: option('a'),
          unknown: option('b'),
          exploit: option('c'),
          proxy: option('d'),
          crawler: option('e'),
          credential: option('f'),
        },
      },
      ['options: 6'],
    ],
    [
      'when the first hint says the verdict in two words',
      { verdict: 'info-leak', hints: [text('an info leak'), text('two'), text('three')] },
      ['hints.0.ja: "info leak"', 'hints.0.en: "info leak"'],
    ],
    [
      'when a text differs from another by blanks only',
      { why: { ja: ' a questionです。 ', en: 'why' } },
      ['why.ja: the text of question.ja again'],
    ],
  ])('%s', ([, changes, says]) => {
    expect(said(changes)).toEqual(says);
  });
});
