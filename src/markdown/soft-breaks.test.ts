import { markdownToHtml } from 'satteri';
import { describe, expect, test } from 'vitest';
import { softBreaks } from './soft-breaks.ts';

function textOf(source: string): string {
  const { html } = markdownToHtml(source, { mdastPlugins: [softBreaks] });
  return html.replaceAll(/<\/?p>\n?/g, '').trim();
}

describe('a line break in the source', () => {
  test.each([
    ['between Japanese sentences is none', 'ログは\n一行です。\nそれだけ。', 'ログは一行です。それだけ。'],
    ['after Japanese, before a word is none', 'ログは\nGET で始まる', 'ログはGET で始まる'],
    ['after a word, before Japanese is none', 'GET\nから読む', 'GETから読む'],
    ['after katakana and a long mark is none', 'サーバー\nログ', 'サーバーログ'],
    ['after a full-width bracket is none', '(命令)\nを読む', '(命令)を読む'],
    ['takes its blanks along', 'ログは\n   一行', 'ログは一行'],
    ['between English words is a blank', 'A log\nis one line.', 'A log\nis one line.'],
    ['between English sentences is a blank', 'One.\nTwo.', 'One.\nTwo.'],
    ['before a Japanese word in an English text is none', 'the seal\n蜜', 'the seal蜜'],
    ['in text of several paragraphs is seen in each', 'あ\nい\n\nう\nえ', 'あいうえ'],
  ])('%s', (_, source, text) => {
    expect(textOf(source)).toBe(text);
  });

  test('meant as one, stays', () => {
    expect(textOf('一行\\\n二行')).toBe('一行<br>\n二行');
    expect(textOf('一行  \n二行')).toContain('<br');
  });

  test('inside code stays', () => {
    expect(textOf('```\nあ\nい\n```')).toContain('あ\nい');
  });

  test('changes no markup and no entity', () => {
    expect(textOf('あ\n&lt;b&gt;い')).toBe('あ&lt;b&gt;い');
  });
});
