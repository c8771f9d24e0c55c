import { mdxToMdast } from 'satteri';
import { findingAt, type Finding, type Place } from './finding.ts';
import type { Mistake } from './mistake.ts';

/** A node of the syntax tree, as much of it as the rules look at. */
export interface MdxNode {
  readonly type: string;
  readonly name: string | null;
  readonly value: string;
  readonly depth: number;
  readonly lang: string;
  readonly meta: string;
  readonly url: string | undefined;
  readonly attributes: readonly MdxAttribute[];
  /** Offsets into the text of the file. */
  readonly start: number;
  readonly end: number;
}

export interface MdxAttribute {
  /** `undefined` for `{...spread}`. */
  readonly name: string | undefined;
  /** The text of `name="text"`; `undefined` for an expression or a bare name. */
  readonly text: string | undefined;
  /** The source of `name={source}`. */
  readonly expression: string | undefined;
}

/** An MDX text as a flat list of its nodes, in the order they begin. */
export interface MdxFile {
  readonly path: string;
  readonly text: string;
  readonly frontmatter: { readonly text: string; readonly firstLine: number } | undefined;
  readonly nodes: readonly MdxNode[];
  readonly findings: readonly Finding[];
  finding: (mistake: Mistake, offset: number) => Finding;
}

/** Reads an MDX text; where its syntax is broken there are no nodes but a finding. Never throws. */
export function readMdx(path: string, text: string): MdxFile {
  const finding = (mistake: Mistake, offset: number): Finding =>
    findingAt(path, placeAt(text, offset), mistake);
  const frontmatter = frontmatterOf(text);
  try {
    const tree: unknown = mdxToMdast(text);
    return { path, text, frontmatter, nodes: flat(tree), findings: [], finding };
  } catch (error) {
    return { path, text, frontmatter, nodes: [], findings: [syntaxFinding(path, error)], finding };
  }
}

/** The line and column of an offset, both from 1. */
export function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

/** Where an attribute of an element stands in the text; the tree keeps no place for it. */
export function attributeStart(text: string, node: MdxNode, name: string): number {
  const head = text.slice(node.start, node.end);
  for (let at = head.indexOf(name); at >= 0; at = head.indexOf(name, at + 1)) {
    if (/\s/.test(head[at - 1] ?? '') && /[\s=/>]/.test(head[at + name.length] ?? ' '))
      return node.start + at;
  }
  return node.start;
}

/** The parser says where in the message itself: `7:12: Unexpected …, expected …`. */
function syntaxFinding(path: string, error: unknown): Finding {
  const message = error instanceof Error ? error.message : String(error);
  const [, line = '1', column = '1', words = message] =
    /^(\d+):(\d+): (.*?)(?: \([\w-]+:[\w-]+\))?$/s.exec(message) ?? [];
  const mistake = { path: [], ...inOurWords(words), help: 'a bare < or { is written \\< or \\{' };
  return findingAt(path, { line: Number(line), column: Number(column) }, mistake);
}

function inOurWords(words: string): Pick<Mistake, 'found' | 'expected'> {
  const [, unexpected, expected] = /^Unexpected (.*?), expected (.*)$/s.exec(words) ?? [];
  if (unexpected !== undefined && expected !== undefined)
    return { found: `unexpected ${unexpected}`, expected };
  const [, closing] = /^Expected (a closing tag .*)$/s.exec(words) ?? [];
  if (closing !== undefined) return { found: 'a tag that stays open', expected: closing };
  return { found: `MDX that does not read: ${words}`, expected: 'Markdown and the components of a lesson' };
}

function frontmatterOf(text: string): MdxFile['frontmatter'] {
  const match = /^---\r?\n((?:.*\r?\n)*?)---[ \t]*(?:\r?\n|$)/.exec(text);
  return match === null ? undefined : { text: match[1] ?? '', firstLine: 2 };
}

function flat(node: unknown): MdxNode[] {
  const children = list(property(node, 'children'));
  return [shaped(node), ...children.flatMap(flat)];
}

function shaped(node: unknown): MdxNode {
  const position = property(node, 'position');
  return {
    type: string(property(node, 'type')) ?? '',
    name: string(property(node, 'name')) ?? null,
    value: string(property(node, 'value')) ?? '',
    depth: number(property(node, 'depth')),
    lang: string(property(node, 'lang')) ?? '',
    meta: string(property(node, 'meta')) ?? '',
    url: string(property(node, 'url')),
    attributes: list(property(node, 'attributes')).map(attribute),
    start: number(property(property(position, 'start'), 'offset')),
    end: number(property(property(position, 'end'), 'offset')),
  };
}

function attribute(node: unknown): MdxAttribute {
  const value = property(node, 'value');
  return {
    name: string(property(node, 'name')),
    text: string(value),
    expression: string(property(value, 'value')),
  };
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function string(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function number(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}
