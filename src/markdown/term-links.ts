import {
  defineMdastPlugin,
  type MdastNode,
  type MdastPluginDefinition,
  type MdastPluginEntry,
  type MdastVisitorContext,
} from 'satteri';
import { address } from '../lib/i18n/address.ts';
import { LOCALES, type Locale } from '../lib/i18n/locale.ts';
import { textAt } from '../lib/log/span.ts';
import { termSearch, type NamedTerm, type TermSearch } from '../lib/term/term-search.ts';

/** Markup in whose text a term may be linked. Whatever is not here (a heading, a link, a reading aloud) stays as it is. */
const AROUND = new Set([
  'root',
  'paragraph',
  'list',
  'listItem',
  'emphasis',
  'strong',
  'blockquote',
  'table',
  'tableRow',
]);
/** Components that hold prose. */
const PROSE = new Set(['Aside', 'Tonight']);

/**
 * Makes the first use of each term in the prose of a page `…/ja.mdx` or `…/en.mdx` a link to its place on `/glossary/`.
 * The text itself never changes. `base` is where the site is mounted.
 */
export function termLinks(terms: readonly NamedTerm[], base: string): MdastPluginEntry {
  const searches = new Map<Locale, TermSearch>(LOCALES.map((locale) => [locale, termSearch(terms, locale)]));
  return ({ fileURL }) => {
    const locale = LOCALES.find((each) => fileURL?.pathname.endsWith(`/${each}.mdx`) === true);
    const search = locale === undefined ? undefined : searches.get(locale);
    return (
      locale !== undefined && search !== undefined && pluginFor(search, address(locale, 'glossary/', base))
    );
  };
}

function pluginFor(search: TermSearch, page: string): MdastPluginDefinition {
  const linked = new Set<string>();
  return defineMdastPlugin({
    name: 'term-links',
    text(node, context) {
      const places = search(node.value).filter(({ term }) => term.link !== false && !linked.has(term.id));
      if (places.length === 0 || !isProse(node, context)) return;
      const pieces: MdastNode[] = [];
      let end = 0;
      for (const { term, span } of places) {
        if (linked.has(term.id)) continue;
        linked.add(term.id);
        pieces.push(...plain(node.value.slice(end, span.start)));
        pieces.push({ type: 'link', url: `${page}#${term.id}`, children: plain(textAt(node.value, span)) });
        end = span.end;
      }
      context.replaceNode(node, [...pieces, ...plain(node.value.slice(end))]);
    },
  });
}

type TextNode = Extract<MdastNode, { type: 'text' }>;

function plain(value: string): TextNode[] {
  return value === '' ? [] : [{ type: 'text', value }];
}

/** Whether all that is around a text is prose: its own words, and not the first column or the head of a table. */
function isProse(node: Readonly<MdastNode>, context: MdastVisitorContext): boolean {
  const parent = context.parent(node);
  if (parent === undefined) return true;
  return holdsProse(parent, context) && isProse(parent, context);
}

function holdsProse(node: Readonly<MdastNode>, context: MdastVisitorContext): boolean {
  if (node.type === 'tableCell') return context.indexOf(node) !== 0;
  if (node.type === 'tableRow') return context.indexOf(node) !== 0;
  if (node.type === 'mdxJsxFlowElement') return node.name !== null && PROSE.has(node.name);
  return AROUND.has(node.type);
}
