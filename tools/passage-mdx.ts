import { isJapanese, joinPassages, standIn, verbatim } from './passage.ts';
import type { Passage } from './passage.ts';
import { passagesInYaml } from './passage-yaml.ts';

/** What of an MDX file is no Markdown, and what of Markdown may look like it; the first that fits counts. */
const PIECE = new RegExp(
  [
    /(?<fenced>^ *(?<fence>`{3}|~{3}).*\n[\s\S]*?^ *\k<fence>[`~]*[ \t]*$)/m,
    /(?<code>(?<tick>`+)(?!`)[\s\S]+?(?<!`)\k<tick>(?!`))/,
    // A reading aloud is a voice with a style of its own.
    /(?<aloud><Aloud>[\s\S]*?<\/Aloud>)/,
    /(?<module>^(?:import|export)\s(?:.+\n?)+)/m,
    /(?<expression>\{(?:[^{}]|\{[^{}]*\})*\})/,
    /(?<tag><\/?(?:[A-Z](?:"[^"]*"|'[^']*'|\{(?:[^{}]|\{[^{}]*\})*\}|[^<>"'{}])*)?>)/i,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gim',
);

/** Stands for a component or a value within a sentence: some word, of which no rule knows anything. */
const WORD = '`x`';

/** The prose of an MDX file as Markdown: its head's texts first, then its body without modules, tags and expressions. */
export function passageInMdx(source: string): Passage {
  const head = pageHead(source);
  const pieces: Passage[] = [];
  let done = head.length;
  for (const match of source.slice(head.length).matchAll(PIECE)) {
    const start = head.length + match.index;
    pieces.push(verbatim(source, done, start));
    const [text] = match;
    if ((match.groups?.fenced ?? match.groups?.code) !== undefined)
      pieces.push(verbatim(source, start, start + text.length));
    else if (standsInSentence(source, start, text)) pieces.push(standIn(WORD, start));
    done = start + text.length;
  }
  pieces.push(verbatim(source, done, source.length));
  const labels =
    head === '' ? [] : passagesInYaml(source, true, head.indexOf('\n') + 1, head.lastIndexOf('\n---'));
  return joinPassages([...labels, joinPassages(pieces)], '\n\n');
}

/** The YAML at the start of a page with the lines around it; empty where there is none. */
export function pageHead(source: string): string {
  return /^---\n[\s\S]*?\n---(?:\n|$)/.exec(source)?.[0] ?? '';
}

/** Whether a component or a value is a part of a sentence: Japanese on its line, and nothing inside it. */
function standsInSentence(source: string, start: number, text: string): boolean {
  const isWhole = text.startsWith('{') ? !text.startsWith('{/*') : text.endsWith('/>');
  if (!isWhole) return false;
  const from = source.lastIndexOf('\n', start) + 1;
  const to = source.indexOf('\n', start + text.length);
  const around =
    source.slice(from, start) + source.slice(start + text.length, to === -1 ? source.length : to);
  return isJapanese(around);
}
