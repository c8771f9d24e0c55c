import fc from 'fast-check';
import { evaluate, markdownToHtml } from 'satteri';
import { describe, expect, test } from 'vitest';
import type { NamedTerm } from '../lib/term/term-search.ts';
import { fences } from './fences.ts';
import { softBreaks } from './soft-breaks.ts';
import { termLinks } from './term-links.ts';

const TERMS: readonly NamedTerm[] = [
  { id: 'path', name: { ja: 'パス', en: 'path' } },
  { id: 'address', name: { ja: 'アドレス', en: 'address' }, also: { en: ['addr.'] } },
  { id: 'ip-address', name: { ja: 'IP アドレス', en: 'IP address' } },
  { id: 'host', name: { ja: 'Host', en: 'Host' } },
  { id: 'seal', name: { ja: '印', en: 'seal' } },
  { id: 'get', name: { ja: 'GET', en: 'GET' }, link: false },
];

describe('the first use of a term in prose', () => {
  test.each([
    [
      'leads to its meaning, and later ones stay',
      'ja',
      'パス、パス。\n\nパス',
      '[パス](/glossary/#path)、パス。パス',
    ],
    [
      'is the longest name there',
      'ja',
      'IP アドレスとアドレス',
      '[IP アドレス](/glossary/#ip-address)と[アドレス](/glossary/#address)',
    ],
    ['may stand over the end of a line', 'ja', 'IP\nアドレス', '[IPアドレス](/glossary/#ip-address)'],
    ['is no part of a longer word', 'ja', 'パスワード、Hosts、目印', 'パスワード、Hosts、目印'],
    [
      'in English is a whole word in any case, or a plural',
      'en',
      'Bypath. Paths',
      'Bypath. [Paths](/en/glossary/#path)',
    ],
    ['with a capital is met only as written', 'en', 'host, Host', 'host, [Host](/en/glossary/#host)'],
    ['is no piece of an address', 'en', '/path, path.js, a-path', '/path, path.js, a-path'],
    ['that is too common stays, with what is in it', 'en', 'GET', 'GET'],
    ['keeps its emphasis', 'en', '**path**', '[path](/en/glossary/#path)'],
    ['in a heading stays', 'en', '## path', 'path'],
    ['in code stays', 'en', '`path`', 'path'],
    ['in a link stays', 'en', '[a path](/x/)', '[a path](/x/)'],
    [
      'in a table is met behind its first column',
      'en',
      '| path | Host |\n|-|-|\n| path | path |',
      'path Host path [path](/en/glossary/#path)',
    ],
  ])('%s', (_, locale, source, says) => {
    expect(linksOf(htmlOf(source, locale))).toBe(says);
  });

  test('leads below the base of the site', () => {
    expect(htmlOf('path', 'en', '/mitsuyomi')).toContain('href="/mitsuyomi/en/glossary/#path"');
  });

  test('is not sought where no language is known', () => {
    expect(htmlOf('path', 'readme')).toBe('<p>path</p>');
  });

  test('in a reading aloud stays; in a remark it is met, but not in its title', () => {
    const page = '<Aloud>\n\nA path\n\n</Aloud>\n\n<Aside title="path">\n\nA path\n\n</Aside>\n';
    expect(addressesIn(page)).toEqual(['/en/glossary/#path']);
    expect(addressesIn('<Aloud>\n\nA path\n\n</Aloud>\n\n```log\npath\n```\n')).toEqual([]);
  });
});

const word = fc.constantFrom(
  'パス',
  'アドレス',
  'IP',
  ' ',
  '印',
  'ワード',
  'path',
  's',
  'Host',
  'address',
  'addr.',
  '。',
  '-',
);
const piece = fc.oneof(
  fc.array(word, { maxLength: 6 }).map((words) => words.join('')),
  fc.string({ unit: 'grapheme-composite', maxLength: 12 }),
);
const inline = piece.chain((text) =>
  fc.constantFrom(text, `**${text}**`, `\`${text}\``, `[${text}](/x/)`, `_${text}_`),
);
const block = fc
  .array(inline, { minLength: 1, maxLength: 4 })
  .map((pieces) => pieces.join(''))
  .chain((text) =>
    fc.constantFrom(text, `- ${text}`, `## ${text}`, `> ${text}`, `| a | b |\n|-|-|\n| ${text} | ${text} |`),
  );
const page = fc.array(block, { minLength: 1, maxLength: 4 }).map((blocks) => blocks.join('\n\n'));

test('no text changes, no link stands in a link, and no term is linked twice', () => {
  fc.assert(
    fc.property(page, fc.constantFrom('ja', 'en'), (source, locale) => {
      const linked = htmlOf(source, locale);
      const ids = [...linked.matchAll(TERM_LINK)].map(([, id]) => id);
      expect(linked.replaceAll(TERM_LINK, '$2')).toBe(htmlOf(source, 'readme'));
      expect(linked).not.toMatch(/<a [^>]*>(?:(?!<\/a>).)*<a /s);
      expect(new Set(ids).size).toBe(ids.length);
    }),
    { numRuns: 500 },
  );
});

/** A link of ours: its term, and the text it stands around. */
const TERM_LINK = /<a href="[^"]*\/glossary\/#([a-z-]+)">([^<]*)<\/a>/g;

function htmlOf(source: string, locale: string, base = '/'): string {
  const fileURL = new URL(`file:///content/lessons/06-path/${locale}.mdx`);
  const made = markdownToHtml(source, {
    fileURL,
    mdastPlugins: [fences, softBreaks, termLinks(TERMS, base)],
  });
  if (made instanceof Promise) throw new Error('no plugin waits for anything');
  return made.html.trim();
}

/** The text of a page, its links as Markdown writes them. */
function linksOf(html: string): string {
  const links = html.replaceAll(/<a href="([^"]*)">([^<]*)<\/a>/g, '[$2]($1)');
  return links
    .replaceAll(/<[^>]+>/g, (tag) => (/^<\/t[hd]/.test(tag) ? ' ' : ''))
    .replaceAll('\n', '')
    .replaceAll(/ +/g, ' ')
    .trim();
}

/** Where the links of an English MDX page lead, the page run as it is. */
function addressesIn(source: string): unknown[] {
  const found: unknown[] = [];
  const jsx = (type: unknown, props: unknown): null => {
    if (type === 'a' && typeof props === 'object' && props !== null && 'href' in props)
      found.push(props.href);
    else if (isComponent(type)) type(props);
    return null;
  };
  const fileURL = new URL('file:///content/lessons/06-path/en.mdx');
  const mdastPlugins = [fences, termLinks(TERMS, '/')];
  const run: unknown = evaluate(source, { fileURL, mdastPlugins, Fragment: 'fragment', jsx, jsxs: jsx });
  if (typeof run !== 'object' || run === null || !('default' in run)) throw new Error('no page');
  const nothing = (): null => null;
  if (isComponent(run.default))
    run.default({ components: { Aloud: nothing, Aside: nothing, Fence: nothing } });
  return found;
}

function isComponent(value: unknown): value is (props: unknown) => unknown {
  return typeof value === 'function';
}
