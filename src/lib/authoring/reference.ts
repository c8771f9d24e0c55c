import type { Finding } from './finding.ts';
import { attributeStart, type MdxFile, type MdxNode } from './mdx-file.ts';
import { didYouMean } from './nearest.ts';
import { quote } from './quote.ts';

/** The components that point at a file, the attribute that names it, and what kind of file it is. */
const TARGETS = {
  Exercise: { attribute: 'file', kind: 'exercises' },
  SameRequest: { attribute: 'of', kind: 'requests' },
  ByVisitor: { attribute: 'of', kind: 'excerpts' },
  Rhythm: { attribute: 'of', kind: 'excerpts' },
  Apart: { attribute: 'of', kind: 'commands' },
  Counted: { attribute: 'of', kind: 'excerpts' },
  TwoDays: { attribute: 'of', kind: 'excerpts' },
} as const;

const FOLDERS = {
  exercises: 'exercises',
  requests: 'content/requests',
  excerpts: 'content/excerpts',
  commands: 'content/commands',
} as const;
type Kind = keyof typeof FOLDERS;

/** The files there are to point at, by the name that a lesson uses; an exercise is `topic/name`. */
export type Named = Readonly<Record<Kind, ReadonlySet<string>>>;

/** A file that a lesson points at. */
export interface Reference {
  /** The component that does. */
  readonly by: string;
  readonly attribute: string;
  readonly kind: Kind;
  /** What is named; empty where nothing is. */
  readonly to: string;
  readonly offset: number;
}

/** Everything of one kind that a lesson points at, in order. */
export function referencesTo(file: MdxFile, kind: Kind): Reference[] {
  return referencesOf(file).filter((reference) => reference.kind === kind);
}

/** References that lead nowhere. */
export function referenceFindings(file: MdxFile, named: Named): Finding[] {
  return referencesOf(file)
    .filter(({ kind, to }) => !named[kind].has(to))
    .map(({ by, attribute, kind, to, offset }) => {
      const help = to === '' ? undefined : didYouMean(to, [...named[kind]]);
      const mistake = {
        path: [by, attribute],
        found: to === '' ? 'nothing' : quote(to),
        expected: `the name of a file ${FOLDERS[kind]}/<${attribute}>.yaml`,
        ...(help === undefined ? {} : { help }),
      };
      return file.finding(mistake, offset);
    });
}

function referencesOf(file: MdxFile): Reference[] {
  return file.nodes.flatMap((node) => {
    const by = node.type.startsWith('mdxJsx') ? node.name : null;
    return by !== null && isReferrer(by) ? [reference(file, node, by)] : [];
  });
}

function reference(file: MdxFile, node: MdxNode, by: keyof typeof TARGETS): Reference {
  const { attribute, kind } = TARGETS[by];
  const to = node.attributes.find(({ name }) => name === attribute)?.text ?? '';
  return {
    by,
    attribute,
    kind,
    to,
    offset: to === '' ? node.start : attributeStart(file.text, node, attribute),
  };
}

function isReferrer(name: string): name is keyof typeof TARGETS {
  return Object.hasOwn(TARGETS, name);
}
