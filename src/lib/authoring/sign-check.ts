import { readSample } from '../sign/sign-sample.ts';
import { signMistakes, type Slowness } from '../sign/sign-rules.ts';
import { signSchema, type Sign } from '../sign/sign-schema.ts';
import type { Allowed } from './allowed.ts';
import { checkShape } from './check-schema.ts';
import type { Finding } from './finding.ts';
import type { Mistake } from './mistake.ts';
import { publishedSignsSchema } from './published-schema.ts';
import { quote } from './quote.ts';
import { lineNamings, sentNamings } from './sample.ts';
import { unfinishedTexts } from './unfinished.ts';
import type { YamlFile } from './yaml-file.ts';

interface SignFile {
  readonly file: YamlFile;
  readonly sign: Sign;
}

/** Checks the files of `content/signs/`: each by itself, that its place says what it is, and that all they name exists. */
export function checkSigns(
  files: readonly YamlFile[],
  published: YamlFile | undefined,
  allowed: Allowed,
  slowness: Slowness,
): Finding[] {
  const good: SignFile[] = [];
  const findings = files.flatMap((file) => {
    const { data, findings } = checkShape(file, signSchema);
    if (data !== undefined) good.push({ file, sign: data });
    const mistakes = [
      ...unfinishedTexts(file.value),
      ...(data === undefined ? [] : [...signMistakes(data, slowness), ...namings(data, allowed)]),
    ];
    return [...findings, ...mistakes.map((mistake) => file.finding(mistake))];
  });
  return [
    ...findings,
    ...good.flatMap(misplaced),
    ...unknownLookAlikes(good),
    ...twice(good),
    ...unrecorded(good, files, published),
  ];
}

function namings(sign: Sign, allowed: Allowed): Mistake[] {
  return (['sees', 'ignores'] as const).flatMap((key) =>
    sign[key].flatMap((text, index) => {
      const isRequest = readSample(text).format === 'http';
      return (isRequest ? sentNamings : lineNamings)(text, [key, index], allowed);
    }),
  );
}

function misplaced({ file, sign }: SignFile): Finding[] {
  const expected = `content/signs/${sign.viewpoint}/${sign.id}.yaml`;
  if (file.path === expected) return [];
  return [file.finding({ path: ['id'], found: file.path, expected })];
}

function unknownLookAlikes(signs: readonly SignFile[]): Finding[] {
  const known = new Set(signs.map(({ sign }) => sign.id));
  return signs.flatMap(({ file, sign }) =>
    (sign['look-alikes'] ?? []).flatMap((id, index) =>
      known.has(id) && id !== sign.id
        ? []
        : [
            file.finding({
              path: ['look-alikes', index],
              found: quote(id),
              expected: 'the id of another sign',
            }),
          ],
    ),
  );
}

function twice(signs: readonly SignFile[]): Finding[] {
  const first = new Map<string, string>();
  return signs.flatMap(({ file, sign }) => {
    const owner = first.get(sign.id);
    if (owner === undefined) first.set(sign.id, file.path);
    return owner === undefined
      ? []
      : [
          file.finding({
            path: ['id'],
            found: `${quote(sign.id)}, which ${owner} has`,
            expected: 'an id of its own',
          }),
        ];
  });
}

/** An id is permanent: links lead to it. What was published stays, and what is new is written down. */
function unrecorded(
  signs: readonly SignFile[],
  files: readonly YamlFile[],
  published: YamlFile | undefined,
): Finding[] {
  if (published === undefined) return [];
  const { data, findings } = checkShape(published, publishedSignsSchema);
  if (data === undefined) return [...findings];
  const recorded = new Set(data);
  // A broken file still says by its name whose it is.
  const there = new Set(files.map(({ path }) => path.replace(/^.*\/|\.yaml$/g, '')));
  return [
    ...signs.flatMap(({ file, sign }) =>
      recorded.has(sign.id)
        ? []
        : [
            file.finding({
              path: ['id'],
              found: `the new ${quote(sign.id)}`,
              expected: `a line for it in ${published.path}`,
            }),
          ],
    ),
    ...data.flatMap((id, index) =>
      there.has(id)
        ? []
        : [
            published.finding({
              path: [index],
              found: `${quote(id)}, which has no file`,
              expected: 'its sign, for ids are permanent',
            }),
          ],
    ),
  ];
}
