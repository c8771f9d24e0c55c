import type { IntentLabels } from '../exercise/exercise-rules.ts';
import { ui } from '../i18n/ui.ts';
import { formatSchema } from '../lesson/format-schema.ts';
import { lessonSchema } from '../lesson/lesson-schema.ts';
import { pageSchema } from '../lesson/page-schema.ts';
import { INTENTS } from '../sign/intent.ts';
import type { JudgeLine } from './answer-check.ts';
import { NOTHING_ALLOWED, type Allowed } from './allowed.ts';
import { checkExercise } from './exercise-check.ts';
import { acrossExercises, type PublishedFile } from './exercise-files.ts';
import { byPlace, findingAt, type Finding } from './finding.ts';
import { expectedPath, kindOf, type FileKind, type InputFile } from './input.ts';
import { checkDrillFile, DRILL_KINDS } from './drill-check.ts';
import { acrossFormats } from './format-folders.ts';
import { foldersOf, languageFindings } from './folder.ts';
import { checkText } from './lesson-check.ts';
import { acrossLessons } from './lesson-folders.ts';
import { COMPONENTS } from './markup-rules.ts';
import { publishedSchema } from './published-schema.ts';
import { allowedBy, realHostsSchema } from './real-hosts-schema.ts';
import { checkCommand } from './command-check.ts';
import { checkExcerpt } from './excerpt-check.ts';
import { checkRequest } from './request-check.ts';
import { checkShape } from './check-schema.ts';
import type { Slowness } from '../sign/sign-rules.ts';
import { sitePages } from './site-pages.ts';
import { checkSigns } from './sign-check.ts';
import { checkTerms } from './term-check.ts';
import { checkViewpoints } from './viewpoint-check.ts';
import { readYaml } from './yaml-file.ts';

export interface CheckOptions {
  /** The components a lesson may use; ours unless told. */
  readonly components?: readonly string[];
  /** The words for the verdicts, which a first hint must not give away; those of the site unless told. */
  readonly labels?: IntentLabels;
  /** Judges the time a sign's pattern takes; none does unless told, for judging takes time itself. */
  readonly slowness?: Slowness;
  /** Says what the signs make of a line, so that an exercise's answer can be held against it; none does unless told. */
  readonly judge?: JudgeLine;
}

const LABELS: IntentLabels = Object.fromEntries(
  INTENTS.map((intent) => [intent, { ja: ui('ja').intents[intent], en: ui('en').intents[intent] }]),
);

/** Every mistake in the files of `content/` and `exercises/`, by file and then down the file. A broken file hides no other. */
export function check(
  files: readonly InputFile[],
  { components = COMPONENTS, labels = LABELS, slowness = () => null, judge }: CheckOptions = {},
): Finding[] {
  const ofKind = (kind: FileKind) => files.filter(({ path }) => kindOf(path) === kind);
  const yaml = (kind: FileKind) => ofKind(kind).map(({ path, text }) => readYaml(path, text));

  const hosts = checkRealHosts(ofKind('real-hosts'));
  const { allowed } = hosts;
  const exercises = ofKind('exercise').map((file) => checkExercise(file, allowed, labels, judge));
  const published = checkPublished(ofKind('published'));
  const around = {
    components,
    allowed,
    exercises: new Set(exercises.map(({ file }) => file.path.replace(/^exercises\/|\.yaml$/g, ''))),
    requests: new Set(ofKind('request').map(({ path }) => path.replace(/^content\/requests\/|\.yaml$/g, ''))),
    excerpts: new Set(ofKind('excerpt').map(({ path }) => path.replace(/^content\/excerpts\/|\.yaml$/g, ''))),
    commands: new Set(ofKind('command').map(({ path }) => path.replace(/^content\/commands\/|\.yaml$/g, ''))),
  };
  const lessons = ofKind('lesson').map((file) => checkText(file, lessonSchema, around));
  const formats = ofKind('format').map((file) => checkText(file, formatSchema, around));
  const pages = ofKind('page').map((file) => checkText(file, pageSchema, around));
  const findings = [
    ...hosts.findings,
    ...exercises.flatMap((exercise) => exercise.findings),
    ...published.findings,
    ...acrossExercises(exercises, published.record),
    ...checkViewpoints(yaml('viewpoint')),
    ...checkSigns(yaml('sign'), yaml('published-signs')[0], allowed, slowness),
    ...checkTerms(yaml('term'), yaml('published-terms')[0], sitePages(files)),
    ...DRILL_KINDS.flatMap((kind) => yaml(kind).flatMap((file) => checkDrillFile(file, kind, allowed))),
    ...yaml('request').flatMap((file) => checkRequest(file, allowed)),
    ...yaml('excerpt').flatMap((file) => checkExcerpt(file, allowed)),
    ...yaml('command').flatMap((file) => checkCommand(file, allowed)),
    ...[...lessons, ...formats, ...pages].flatMap((text) => text.findings),
    ...acrossLessons(lessons),
    ...acrossFormats(formats),
    ...foldersOf(pages).flatMap(languageFindings),
    ...ofKind('stray').map(({ path }) => stray(path)),
  ];
  return onceEach(findings.sort(byPlace));
}

function checkRealHosts([file]: readonly InputFile[]): { allowed: Allowed; findings: readonly Finding[] } {
  if (file === undefined) return { allowed: NOTHING_ALLOWED, findings: [] };
  const { data, findings } = checkShape(readYaml(file.path, file.text), realHostsSchema);
  return { allowed: data === undefined ? NOTHING_ALLOWED : allowedBy(data), findings };
}

function checkPublished([input]: readonly InputFile[]): {
  record: PublishedFile | undefined;
  findings: readonly Finding[];
} {
  if (input === undefined) return { record: undefined, findings: [] };
  const file = readYaml(input.path, input.text);
  // Before the first exercise there is nothing but the comment.
  if (file.value === null) return { record: { file, published: {} }, findings: [] };
  const { data, findings } = checkShape(file, publishedSchema);
  return { record: data === undefined ? undefined : { file, published: data }, findings };
}

function stray(path: string): Finding {
  return findingAt(
    path,
    { line: 1, column: 1 },
    { path: [], found: 'a file nobody reads', expected: expectedPath(path) },
  );
}

/** A value that waits for its author is wrong in many ways at once; that it waits says it all. */
function onceEach(findings: readonly Finding[]): Finding[] {
  const waiting = new Set(findings.filter(isWaiting).map(placeOf));
  return findings.filter(
    (finding) => isWaiting(finding) || finding.at === '' || !waiting.has(placeOf(finding)),
  );
}

function isWaiting({ expected }: Finding): boolean {
  return expected === 'a finished text';
}

function placeOf({ path, at }: Finding): string {
  return `${path} ${at}`;
}
