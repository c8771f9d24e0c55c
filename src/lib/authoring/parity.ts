import { fencesOf } from './fence.ts';
import { placeAt, type MdxFile } from './mdx-file.ts';
import type { Finding } from './finding.ts';
import { quote } from './quote.ts';
import { referencesTo, type Named } from './reference.ts';

/** Of the frontmatter of any text, what has to be alike in both languages. */
export interface TextHead {
  readonly viewpoint?: string | undefined;
  readonly order?: number | undefined;
  readonly sources?: readonly { readonly url: string }[] | undefined;
}

/** One language of a lesson, of a format, of a page. */
export interface TextFile {
  readonly file: MdxFile;
  /** Missing where the frontmatter has its own mistakes. */
  readonly head: TextHead | undefined;
}

/** Something both languages must have, in the same order. */
interface Element {
  readonly says: string;
  readonly offset: number;
}

const KINDS: readonly (readonly [string, (text: TextFile) => readonly Element[]])[] = [
  ['heading', headings],
  ['log fence', fences],
  ['exercise', references('exercises')],
  ['request', references('requests')],
  ['excerpt', references('excerpts')],
  ['command', references('commands')],
  ['source', sources],
];

/** Where the English text does not have what the Japanese has; the first difference of each kind. */
export function parityFindings(ja: TextFile, en: TextFile): Finding[] {
  if (ja.file.findings.length > 0 || en.file.findings.length > 0) return [];
  const findings = KINDS.flatMap(([noun, elements]) => difference(noun, ja, en, elements(ja), elements(en)));
  if (ja.head === undefined || en.head === undefined || ja.head.viewpoint === en.head.viewpoint)
    return findings;
  const expected = `${quote(ja.head.viewpoint)} as in ${ja.file.path}`;
  const offset = Math.max(en.file.text.search(/^viewpoint:/m), 0);
  return [
    en.file.finding({ path: ['viewpoint'], found: quote(en.head.viewpoint), expected }, offset),
    ...findings,
  ];
}

function difference(
  noun: string,
  ja: TextFile,
  en: TextFile,
  inJa: readonly Element[],
  inEn: readonly Element[],
): Finding[] {
  if (noun === 'source' && (ja.head === undefined || en.head === undefined)) return [];
  const index = Array.from({ length: Math.max(inJa.length, inEn.length) }, (_, i) => i).find(
    (i) => inJa[i]?.says !== inEn[i]?.says,
  );
  if (index === undefined) return [];
  const [there, here] = [inJa[index], inEn[index]];
  if (here === undefined && there !== undefined) {
    const expected = `${quote(there.says)} as in ${placed(ja.file, there)}`;
    return [en.file.finding({ path: [], found: `no ${noun} ${index + 1}`, expected }, en.file.text.length)];
  }
  if (here === undefined) return [];
  if (there === undefined) {
    const found = `${noun} ${index + 1}: ${quote(here.says)}`;
    return [
      en.file.finding({ path: [], found, expected: `only ${index} as in ${ja.file.path}` }, here.offset),
    ];
  }
  const [heard, wanted] = apart(here.says, there.says);
  const mistake = {
    path: [],
    found: `${noun} ${index + 1}: ${heard}`,
    expected: `${wanted} as in ${placed(ja.file, there)}`,
  };
  return [en.file.finding(mistake, here.offset)];
}

/** Two texts, shown from a little before they part. */
function apart(a: string, b: string): readonly [string, string] {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  const from = same < 24 ? 0 : same - 8;
  const cut = (text: string) => quote(from === 0 ? text : `…${text.slice(from)}`);
  return [cut(a), cut(b)];
}

function placed(file: MdxFile, { offset }: Element): string {
  const { line, column } = placeAt(file.text, offset);
  return `${file.path}:${line}:${column}`;
}

function references(kind: keyof Named): (text: TextFile) => readonly Element[] {
  return ({ file }) => referencesTo(file, kind).map(({ to, offset }) => ({ says: to, offset }));
}

function headings({ file }: TextFile): Element[] {
  return file.nodes
    .filter(({ type }) => type === 'heading')
    .map(({ depth, start }) => ({ says: `level ${depth}`, offset: start }));
}

/** Titles and remarks are translated; the lines, the help and the mark are not. */
function fences({ file }: TextFile): Element[] {
  return fencesOf(file).map(({ node, info: { help, broken, mark }, lines }) => {
    const signs = [
      help,
      broken ? 'broken' : undefined,
      mark === undefined ? undefined : `mark=${quote(mark)}`,
    ];
    return {
      says: [...lines, ...signs.filter((sign) => sign !== undefined)].join(' | '),
      offset: node.start,
    };
  });
}

function sources({ file, head }: TextFile): Element[] {
  return (head?.sources ?? []).map(({ url }) => ({ says: url, offset: Math.max(file.text.indexOf(url), 0) }));
}
