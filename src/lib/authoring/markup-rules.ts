import type { Finding } from './finding.ts';
import { attributeStart, type MdxAttribute, type MdxFile, type MdxNode } from './mdx-file.ts';
import { didYouMean } from './nearest.ts';
import { quote } from './quote.ts';

/** The components a lesson may use. */
export const COMPONENTS = [
  'Exercise',
  'SameRequest',
  'SameBytes',
  'Layers',
  'ByVisitor',
  'Apart',
  'TwoDays',
  'Counted',
  'Rhythm',
  'NameTag',
  'Aloud',
  'Aside',
  'Tonight',
  'Summary',
  'Viewpoints',
  'AllSources',
] as const;

/** HTML that only says what a text is. */
const ELEMENTS = new Set(
  (
    'a abbr b blockquote br cite code dd del details dfn div dl dt em figcaption figure h2 h3 h4 hr i kbd li mark ol p pre q ' +
    'rp rt ruby s samp section small span strong sub summary sup table tbody td tfoot th thead time tr ul var wbr'
  ).split(' '),
);

/** Values that run nothing. */
const LITERAL = /^(?:\d+|true|false|"[^"\\]*"|'[^'\\]*')?$/;
const COMMENT = /^(?:\/\*.*\*\/)?$/s;

/** Markup a lesson may not hold: unknown components, code, styles, and links that are not https or our own. */
export function markupFindings(file: MdxFile, components: readonly string[]): Finding[] {
  return file.nodes.flatMap((node) => {
    if (node.type === 'mdxjsEsm')
      return [refuse(file, node.start, 'import or export', 'text: lessons hold no code')];
    if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') return expression(file, node);
    if (node.type.startsWith('mdxJsx')) return element(file, node, components);
    return node.url === undefined ? [] : link(file, node.url, node.start);
  });
}

function expression(file: MdxFile, { value, start }: MdxNode): Finding[] {
  if (COMMENT.test(value.trim()) || LITERAL.test(value.trim())) return [];
  const expected = 'text: lessons hold no code';
  return [refuse(file, start, quote(`{${value}}`), expected, 'a brace itself is written \\{')];
}

function element(file: MdxFile, node: MdxNode, components: readonly string[]): Finding[] {
  const name = node.name ?? '';
  const known = name === '' || ELEMENTS.has(name) || components.includes(name);
  const attributes = node.attributes.flatMap((attribute) => attributeFindings(file, node, attribute));
  if (known) return attributes;
  const help = didYouMean(name, components);
  return [
    refuse(file, node.start, `<${name}>`, `one of ${components.join(', ')}, or plain HTML for text`, help),
    ...attributes,
  ];
}

function attributeFindings(
  file: MdxFile,
  node: MdxNode,
  { name, text, expression }: MdxAttribute,
): Finding[] {
  if (name === undefined) return [refuse(file, node.start, '{...}', 'attributes written out')];
  const at = attributeStart(file.text, node, name);
  if (/^(?:style|on.*|dangerouslySetInnerHTML|srcdoc)$/i.test(name) || name.includes(':')) {
    return [refuse(file, at, `the attribute ${name}`, 'no style, script or directive in a lesson')];
  }
  if (expression !== undefined && !LITERAL.test(expression.trim())) {
    return [refuse(file, at, quote(`${name}={${expression}}`), `a text: ${name}="…"`)];
  }
  return text !== undefined && /^(?:href|src|action|cite)$/i.test(name) ? link(file, text, at) : [];
}

function link(file: MdxFile, url: string, at: number): Finding[] {
  // Browsers take control characters and blanks out of a scheme before they read it.
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(url.replaceAll(/[\p{Cc}\s]/gu, ''))?.[1]?.toLowerCase();
  if (scheme === 'https' || (scheme === undefined && !url.startsWith('//'))) return [];
  return [refuse(file, at, `the link ${quote(url)}`, 'an https:// address or a path of this site')];
}

function refuse(file: MdxFile, offset: number, found: string, expected: string, help?: string): Finding {
  return file.finding({ path: [], found, expected, ...(help === undefined ? {} : { help }) }, offset);
}
