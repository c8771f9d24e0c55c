import { describe, expect, it } from 'vitest';
import { joinPassages, passageOf, placeAt, standIn, verbatim } from './passage.ts';
import type { Passage } from './passage.ts';
import { passageInMdx } from './passage-mdx.ts';
import { passagesInTypeScript } from './passage-typescript.ts';
import { passagesInYaml } from './passage-yaml.ts';

/** What stands in the file where the passage says that `text` begins. */
function found(source: string, { text, offsets }: Passage, piece: string): string {
  return source.slice(offsets[text.indexOf(piece)]).slice(0, piece.length);
}

const texts = (passages: readonly Passage[]) => passages.map(({ text }) => text);

describe('a passage', () => {
  it('knows a place for each of its characters', () => {
    const source = '"名札\\nです"';
    const passage = passageOf('名札\nです', source, 1, source.length - 1);
    expect(passage.offsets).toHaveLength(5);
    expect(found(source, passage, 'です')).toBe('です');
  });

  it('tells two of the same apart', () => {
    expect(passageOf('ああ', '- ああ', 2, 4).offsets).toEqual([2, 3]);
  });

  it('joins others and keeps their places', () => {
    const source = 'あ……い';
    const joined = joinPassages([verbatim(source, 0, 1), standIn('`x`', 1), verbatim(source, 3, 4)], '\n\n');
    expect(joined.text).toBe('あ\n\n`x`\n\nい');
    expect(joined.offsets).toEqual([0, 1, 1, 1, 1, 1, 3, 3, 3]);
  });

  it.each([
    [0, { line: 1, column: 1 }],
    [2, { line: 1, column: 3 }],
    [3, { line: 2, column: 1 }],
  ])('finds line and column of %i', (offset, place) => {
    expect(placeAt('ab\ncd', offset)).toEqual(place);
  });
});

describe('the Japanese of a YAML file', () => {
  const source = `id: 4ZG8
why:
  ja: 名札は zgrab です。
  en: The tag is zgrab.
line:
  raw: '192.0.2.1 こんにちは'
hints:
  - { ja: "一つ\\"目", en: one }
  - ja: >-
      たたんだ
      二行
    en: two
glyph: 名
`;

  it('is what stands under ja, wherever', () => {
    expect(texts(passagesInYaml(source))).toEqual(['名札は zgrab です。', '一つ"目', 'たたんだ 二行']);
  });

  it('is all that is Japanese in the head of a page, but no raw line', () => {
    expect(texts(passagesInYaml(source, true))).toEqual([
      '名札は zgrab です。',
      '一つ"目',
      'たたんだ 二行',
      '名',
    ]);
  });

  it.each(['zgrab', 'です', '目', '二行'])('stands where it says: %s', (piece) => {
    expect(found(source, joinPassages(passagesInYaml(source)), piece)).toBe(piece);
  });
});

describe('the Japanese of a TypeScript file', () => {
  const source = `export const ja = {
  site: '蜜読み', // 注
  skip: "it's \\u3042 です",
  left: (n: number) => \`あと \${n} 問、\${n} 分\`,
  code: 'sqlmap',
};
`;

  it('is its strings and templates', () => {
    expect(texts(passagesInTypeScript(source))).toEqual(['蜜読み', "it's あ です", 'あと 1 問、1 分']);
  });

  it.each(['蜜読み', 'です', '問、', '分'])('stands where it says: %s', (piece) => {
    expect(found(source, joinPassages(passagesInTypeScript(source)), piece)).toBe(piece);
  });
});

describe('the prose of an MDX file', () => {
  const source = `---
title: 名札
minutes: 8
---

import X from '../x.astro';

## 見出し

この<Seal viewpoint="time" />の {1 + 1} 行です。{/* 注 */}

<Aside title="<読むだけ>">
  中の文です。
</Aside>

<Exercise file="user-agent/zgrab" when={{ a: 1 }} />

\`\`\`log
192.0.2.1 - - "GET /<b>\${jndi}" {
\`\`\`

コードの中は \`\${jndi}<b>\` のまま。

<Aloud>

「作法どおり。決めよう」

</Aloud>
`;
  const passage = passageInMdx(source);

  it('is its head and its Markdown, without modules, tags and expressions', () => {
    expect(passage.text.replaceAll(/\n{2,}/g, '\n').trim()).toBe(`名札
## 見出し
この\`x\`の \`x\` 行です。
  中の文です。
\`\`\`log
192.0.2.1 - - "GET /<b>\${jndi}" {
\`\`\`
コードの中は \`\${jndi}<b>\` のまま。`);
  });

  it.each(['名札', '見出し', 'この', '行です', '中の文', '192.0.2.1', 'のまま'])(
    'stands where it says: %s',
    (piece) => {
      expect(found(source, passage, piece)).toBe(piece);
    },
  );

  it('needs no head', () => {
    expect(passageInMdx('文です。\n').text).toBe('文です。\n');
  });
});
