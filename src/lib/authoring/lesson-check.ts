import type { Allowed } from './allowed.ts';
import { fenceFindings, fencesOf } from './fence.ts';
import type { Finding } from './finding.ts';
import type { InputFile } from './input.ts';
import { requiredKeysOf } from './keys-of-schema.ts';
import { markupFindings } from './markup-rules.ts';
import { readMdx, type MdxFile } from './mdx-file.ts';
import type { TextFile, TextHead } from './parity.ts';
import { referenceFindings, type Named } from './reference.ts';
import { checkShape, type SchemaOf, type Shaped } from './check-schema.ts';
import { isUnfinished, unfinishedTexts } from './unfinished.ts';
import { readYaml } from './yaml-file.ts';
import { quote } from './quote.ts';

/** What a text may hold and point at. */
export interface Surroundings extends Named {
  readonly components: readonly string[];
  readonly allowed: Allowed;
}

export interface CheckedText extends TextFile {
  readonly findings: readonly Finding[];
}

/** Checks one language of a text by itself: of a lesson, of a format, of a page; `schema` is that of its frontmatter. */
export function checkText(
  { path, text }: InputFile,
  schema: SchemaOf<TextHead>,
  around: Surroundings,
): CheckedText {
  const file = readMdx(path, text);
  const head = checkHead(file, schema);
  const findings = [
    ...file.findings,
    ...head.findings,
    ...markupFindings(file, around.components),
    ...referenceFindings(file, around),
    ...fencesOf(file).flatMap((fence) => fenceFindings(file, fence, around.allowed)),
    ...unfinishedProse(file),
  ];
  return { file, head: head.data, findings };
}

function checkHead(file: MdxFile, schema: SchemaOf<TextHead>): Shaped<TextHead> {
  const { path, frontmatter } = file;
  if (frontmatter === undefined) {
    const keys = new Intl.ListFormat('en-GB').format(requiredKeysOf(schema));
    const mistake = { path: [], found: 'no frontmatter', expected: `${keys} between two lines of ---` };
    return { data: undefined, findings: [file.finding(mistake, 0)] };
  }
  const yaml = readYaml(path, frontmatter.text, frontmatter.firstLine);
  const { data, findings } = checkShape(yaml, schema);
  return {
    data,
    findings: [...findings, ...unfinishedTexts(yaml.value).map((mistake) => yaml.finding(mistake))],
  };
}

function unfinishedProse(file: MdxFile): Finding[] {
  return file.nodes
    .filter(({ type, value }) => type === 'text' && isUnfinished(value))
    .map(({ value, start }) =>
      file.finding({ path: [], found: quote(value), expected: 'a finished text' }, start),
    );
}
