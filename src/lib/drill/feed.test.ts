import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HOSTILE } from '../../../tests/fixtures/hostile.ts';
import { atomOf, escaped, feedDates, type Feed } from './feed.ts';

const FEED: Feed = {
  url: 'https://mitsuyomi.example/today/feed.xml',
  page: 'https://mitsuyomi.example/today/',
  title: '今日の一行',
  subtitle: '一日に一行',
  language: 'ja',
  updated: '2026-11-24T00:00:00+09:00',
  author: '蜜読み',
  entries: [],
};

function withLine(line: string): Feed {
  const url = 'https://mitsuyomi.example/today/2026-11-24/';
  return { ...FEED, entries: [{ url, title: 't', updated: FEED.updated, line, question: 'q', answer: 'a' }] };
}

const SIGNS: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#13;': '\r',
};

/** A text as XML and HTML read it, which both know these five. */
function unescaped(text: string): string {
  expect(text).not.toMatch(/[<>]|&(?!amp;|lt;|gt;|quot;|#13;)/);
  return text.replaceAll(/&(?:amp|lt|gt|quot|#13);/g, (name) => SIGNS[name] ?? name);
}

/** What a feed reader shows of the first entry's line. */
function shownIn(feed: string): string {
  const [, content = ''] = /<content type="html">([^<]*)<\/content>/.exec(feed) ?? [];
  const [, line = ''] = /^<pre><code>([^<]*)<\/code><\/pre>/.exec(unescaped(content)) ?? [];
  return unescaped(line);
}

/** The feed without what stands between its tags and in its attributes: what is left is always the same. */
function bones(feed: string): string {
  return feed.replaceAll(/"[^"<>]*"/g, '""').replaceAll(/>[^<>]*</g, '><');
}

/** What XML 1.0 cannot carry is a picture of it. */
function carried(line: string): string {
  return line
    .toWellFormed()
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd');
}

describe('a feed', () => {
  const texts = [
    'a&amp;b',
    '&#38;lt;',
    '<b>&</b>',
    ']]>',
    '"\'',
    '\u0000\u001b[31m\ud800',
    '\u0007bell',
    'a\r\nb',
  ];

  test.each([...HOSTILE.map(({ text }) => text), ...texts])('shows %j as it is', (line) => {
    expect(shownIn(atomOf(withLine(line)))).toBe(carried(line));
  });

  test('has the same tags whatever it says', () => {
    const plain = bones(atomOf(withLine('GET /')));
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const feed = atomOf({ ...withLine(text), title: text, subtitle: text, author: text });
        expect(bones(feed)).toBe(plain);
        expect(shownIn(feed)).toBe(carried(text));
      }),
    );
  });

  test('has what RFC 4287 asks for', () => {
    const feed = atomOf(withLine('GET /'));
    for (const part of ['<id>', '<title>', '<updated>', '<author><name>', 'rel="self"', 'rel="alternate"']) {
      expect(feed).toContain(part);
    }
  });
});

test('a text for XML has no character that XML has not', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(escaped(text)).toMatch(/^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u);
      expect(escaped(text)).not.toMatch(/[<>"]|&(?!amp;|lt;|gt;|quot;|#13;)/);
    }),
  );
});

test('the entries are those of the last days up to today, the newest first', () => {
  const dates = ['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27'];
  expect(feedDates(dates, '2026-11-26', 2)).toEqual(['2026-11-26', '2026-11-25']);
  expect(feedDates(dates, '2026-11-23', 2)).toEqual([]);
});
