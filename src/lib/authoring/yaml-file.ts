import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import type { Document as YamlDocument, Node, Pair, ParsedNode, YAMLMap } from 'yaml';
import { findingAt, type Finding, type Place } from './finding.ts';
import type { DataPath, Mistake } from './mistake.ts';
import { quote } from './quote.ts';
import { scalarOffset } from './scalar-offset.ts';
import { syntaxMistake } from './yaml-syntax.ts';

/** A YAML text read as far as it can be: its data, its mistakes of syntax, and the way from data back to the text. */
export interface YamlFile {
  readonly path: string;
  /** What it says; `undefined` where the syntax is broken. */
  readonly value: unknown;
  /** Mistakes of syntax; where there are any, `value` must not be judged. */
  readonly findings: readonly Finding[];
  /** The mistake with its place in the text. A value that is not there is placed at what should hold it. */
  finding: (mistake: Mistake) => Finding;
}

/** Reads one YAML yaml. `firstLine` is where it begins in its file (2 for a frontmatter). Never throws. */
export function readYaml(path: string, text: string, firstLine = 1): YamlFile {
  const lines = new LineCounter();
  const yaml = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const placeOf = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) };
  };
  const findings = [...syntaxFindings(yaml, text), ...aliases(yaml), ...dates(yaml)].map(
    ({ offset, mistake }) => findingAt(path, placeOf(offset), mistake),
  );
  return {
    path,
    value: findings.length === 0 ? toData(yaml) : undefined,
    findings,
    finding: (mistake) => findingAt(path, placeOf(offsetOf(yaml, text, mistake)), mistake),
  };
}

interface Located {
  readonly offset: number;
  readonly mistake: Mistake;
}

function syntaxFindings(yaml: YamlDocument, text: string): Located[] {
  const seen = new Set<number>();
  const found: Located[] = [];
  for (const { code, message, pos } of [...yaml.errors, ...yaml.warnings]) {
    const [offset] = pos;
    // One slip makes the parser stumble again and again on the same line; the first says what is wrong.
    const line = text.lastIndexOf('\n', offset - 1);
    if (seen.has(line)) continue;
    seen.add(line);
    found.push({ offset, mistake: syntaxMistake(code, message, text, offset) });
  }
  return found;
}

/** Aliases are refused, not followed: nine lines of them can stand for a billion values. */
function aliases(yaml: YamlDocument): Located[] {
  const found: Located[] = [];
  visit(yaml, {
    Alias: (_, alias) => {
      const mistake = {
        path: [],
        found: `the alias ${quote(`*${alias.source}`)}`,
        expected: 'the value itself, written out',
        help: 'anchors and aliases are not used in these files',
      };
      found.push({ offset: alias.range?.[0] ?? 0, mistake });
    },
  });
  return found;
}

/**
 * A date or time without quotes is a text to this parser and a point in time to the one that builds the site (YAML 1.1's
 * timestamp, https://yaml.org/type/timestamp.html).
 */
const TIMESTAMP =
  /^\d{4}-\d\d?-\d\d?(?:(?:[Tt]|[ \t]+)\d\d?:\d\d:\d\d(?:\.\d*)?(?:[ \t]*(?:Z|[-+]\d\d?(?::?\d\d)?))?)?$/;

function dates(yaml: YamlDocument): Located[] {
  const found: Located[] = [];
  visit(yaml, {
    Scalar: (_, { type, source, range }) => {
      if (type !== 'PLAIN' || source === undefined || !TIMESTAMP.test(source)) return;
      const mistake = { path: [], found: `${quote(source)} without quotes`, expected: 'a date in quotes' };
      found.push({ offset: range?.[0] ?? 0, mistake });
    },
  });
  return found;
}

function toData(yaml: YamlDocument): unknown {
  const data: unknown = yaml.toJS({ maxAliasCount: 0 });
  return data;
}

function offsetOf(yaml: YamlDocument, text: string, { path, offset, onKey }: Mistake): number {
  const { key, node } = follow(yaml.contents, path);
  if (onKey === true && key !== undefined) return key;
  const range = node?.range;
  if (!range) return key ?? 0;
  const value = isScalar(node) ? node.value : undefined;
  if (typeof value === 'string' && offset !== undefined) {
    return scalarOffset(text, [range[0], range[1]], value, offset);
  }
  // An empty value has no place of its own, and a map on the lines below is better found by its key.
  const hidden =
    range[0] === range[1] || (isMap(node) && node.flow !== true) || (isSeq(node) && node.flow !== true);
  return hidden && key !== undefined ? key : range[0];
}

interface Stop {
  /** Offset of the key that leads to `node`, if one does. */
  readonly key: number | undefined;
  readonly node: Node | null;
}

/** Goes along the path as far as there is something, and says where it got to. */
function follow(root: ParsedNode | Node | null, path: DataPath): Stop {
  let here: Stop = { key: undefined, node: root };
  for (const step of path) {
    const next = stepInto(here.node, step);
    if (next === undefined) return here;
    here = next;
  }
  return here;
}

function stepInto(node: Node | null, step: string | number): Stop | undefined {
  if (isMap(node)) {
    const pair = pairOf(node, step);
    if (pair === undefined) return undefined;
    return { key: startOf(pair.key), node: isNode(pair.value) ? pair.value : null };
  }
  if (isSeq(node) && typeof step === 'number') {
    const item = node.items[step];
    return isNode(item) ? { key: startOf(item), node: item } : undefined;
  }
  return undefined;
}

function pairOf(map: YAMLMap, key: string | number): Pair | undefined {
  return map.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(key));
}

function startOf(node: unknown): number | undefined {
  return isNode(node) && !isAlias(node) ? node.range?.[0] : undefined;
}
