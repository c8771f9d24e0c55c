import type { Finding } from './finding.ts';
import { attributeStart, type MdxFile } from './mdx-file.ts';
import { didYouMean } from './nearest.ts';
import { quote } from './quote.ts';

/** The components that point at a file, and the attribute that names it. */
const ATTRIBUTE = { Exercise: 'file', SameRequest: 'of' } as const;
export type Referrer = keyof typeof ATTRIBUTE;

/** A file that a lesson points at. */
export interface Reference {
  /** What is named; empty where nothing is. */
  readonly to: string;
  readonly offset: number;
}

/** Everything a lesson points at with one component, in order. */
export function referencesOf(file: MdxFile, component: Referrer): Reference[] {
  const name = ATTRIBUTE[component];
  return file.nodes
    .filter((node) => node.type.startsWith('mdxJsx') && node.name === component)
    .map((node) => {
      const text = node.attributes.find((attribute) => attribute.name === name)?.text ?? '';
      return { to: text, offset: text === '' ? node.start : attributeStart(file.text, node, name) };
    });
}

/** References that lead nowhere; `names` are those that are there. */
export function referenceFindings(file: MdxFile, component: Referrer, names: ReadonlySet<string>): Finding[] {
  return referencesOf(file, component)
    .filter(({ to }) => !names.has(to))
    .map(({ to, offset }) => {
      const attribute = ATTRIBUTE[component];
      const help = to === '' ? undefined : didYouMean(to, [...names]);
      const where =
        component === 'Exercise' ? `exercises/<${attribute}>.yaml` : `content/requests/<${attribute}>.yaml`;
      const mistake = {
        path: [component, attribute],
        found: to === '' ? 'nothing' : quote(to),
        expected: `the name of a file ${where}`,
        ...(help === undefined ? {} : { help }),
      };
      return file.finding(mistake, offset);
    });
}
