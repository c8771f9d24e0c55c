import { randomInt } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { draftOf, folderOf, KINDS, mostLines, type Plan } from '../src/lib/authoring/draft.ts';
import { didYouMean } from '../src/lib/authoring/nearest.ts';
import { newId } from '../src/lib/authoring/new-id.ts';
import { publishedIds, withPublishedId } from '../src/lib/authoring/published-text.ts';
import { read } from '../src/lib/log/detect.ts';
import { VIEWPOINTS } from '../src/lib/viewpoint/viewpoint.ts';
import { loadJudge } from './load-judge.ts';

const USAGE = `npm run new:exercise                      asks for what it needs
  --kind KIND  --viewpoint NAME  --name file-name
  --line 'a log line'                     as often as there are lines
  --lines FILE                            or all lines of a file
  --yes                                   ask nothing: what is not given is left out, or refused
  --root FOLDER                           another project`;

const OPTIONS = {
  kind: { type: 'string' },
  viewpoint: { type: 'string' },
  name: { type: 'string' },
  line: { type: 'string', multiple: true },
  lines: { type: 'string' },
  yes: { type: 'boolean' },
  root: { type: 'string' },
  help: { type: 'boolean' },
} as const;

/** What the author has to change before it can go on; shown without a stack. */
class Refusal extends Error {}

type Ask = (question: string) => Promise<string>;
type Check<T> = (answer: string) => { readonly value: T } | { readonly refused: string };

try {
  await main();
} catch (error) {
  const isPlain = error instanceof Refusal || error instanceof TypeError;
  console.error(isPlain ? error.message : error);
  process.exitCode = 1;
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: OPTIONS });
  if (values.help === true) {
    console.log(USAGE);
    return;
  }
  const root = values.root ?? path.join(import.meta.dirname, '..');
  await withPrompt(values.yes !== true, async (ask) => {
    const kind = await settle(`Kind (${KINDS.join(', ')})`, values.kind, oneOf(KINDS), ask);
    const viewpoint = await settle(
      `Viewpoint (${VIEWPOINTS.join(', ')})`,
      values.viewpoint,
      oneOf(VIEWPOINTS),
      ask,
    );
    const name = await settle('File name (small letters, digits, -)', values.name, fileName, ask);
    const lines = await linesFor(kind, values, ask);

    const published = path.join(root, 'exercises/published.yaml');
    const record = await readFile(published, 'utf8');
    const id = newId(publishedIds(record), (below) => randomInt(below));
    const plan = { id, kind, viewpoint, lines, ...(lines.length === 0 ? {} : { judge: judgeOf(root) }) };
    const file = `exercises/${folderOf(plan)}/${name}.yaml`;
    await writeNew(path.join(root, file), draftOf(plan), file);
    await writeFile(published, withPublishedId(record, id));
    console.log(
      `${file} is there, with the id ${id}.\n\nNext: write what is marked TODO, and look at it with\n` +
        `  npm run preview:exercise ${file}\nIt is finished when this has nothing to say:\n  npm run check`,
    );
  });
}

/** The lines of the flags, or those that are typed, one after the other up to an empty one. */
async function linesFor(
  kind: Plan['kind'],
  { line = [], lines: file }: { line?: string[] | undefined; lines?: string | undefined },
  ask: Ask | undefined,
): Promise<readonly string[]> {
  const most = mostLines(kind);
  const given = [...line, ...(file === undefined ? [] : await linesIn(file))];
  const lines = given.filter((one) => one.trim() !== '');
  while (given.length === 0 && ask !== undefined && lines.length < most) {
    const which =
      most === 1 ? 'A log line, if you have one' : `Log line ${lines.length + 1} of up to ${most}`;
    const answer = await ask(`${which} (or just Enter): `);
    if (answer.trim() === '') break;
    lines.push(answer);
  }
  if (lines.length > most) throw new Refusal(`${lines.length} lines, where "${kind}" has at most ${most}`);
  return lines;
}

async function linesIn(file: string): Promise<readonly string[]> {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) throw new Refusal(`--lines ${file} cannot be read`);
  return text.split(/\r?\n/);
}

/** What the signs say of a line. */
function judgeOf(root: string): NonNullable<Plan['judge']> {
  const judge = loadJudge(root);
  return (raw) => judge.judge(read(raw)).verdict.intent;
}

/** Never overwrites: someone's exercise may stand there. */
async function writeNew(target: string, text: string, name: string): Promise<void> {
  await mkdir(path.dirname(target), { recursive: true });
  try {
    await writeFile(target, text, { flag: 'wx' });
  } catch (error) {
    const exists = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    throw exists ? new Refusal(`${name} is there already; choose another name.`) : error;
  }
}

async function withPrompt(isOpen: boolean, use: (ask: Ask | undefined) => Promise<void>): Promise<void> {
  if (!isOpen) return use(undefined);
  const prompt = createInterface({ input: process.stdin, output: process.stdout });
  // Not `question()`: of answers that come through a pipe all at once it hears only the first.
  const answers = prompt[Symbol.asyncIterator]();
  const ask = async (question: string): Promise<string> => {
    prompt.setPrompt(question);
    prompt.prompt();
    const { value, done } = await answers.next();
    if (done === true) throw new Refusal('\nNothing was written.');
    return value;
  };
  try {
    await use(ask);
  } finally {
    prompt.close();
  }
}

/** The given value, or else an answer; a wrong answer is asked again, a wrong flag is refused. */
async function settle<T>(
  subject: string,
  given: string | undefined,
  check: Check<T>,
  ask: Ask | undefined,
): Promise<T> {
  for (;;) {
    if (given === undefined && ask === undefined) throw new Refusal(`${subject}: nothing given.\n\n${USAGE}`);
    const answer = check(given ?? (await ask?.(`${subject}: `)) ?? '');
    if ('value' in answer) return answer.value;
    if (given !== undefined) throw new Refusal(answer.refused);
    console.log(answer.refused);
  }
}

function oneOf<const T extends string>(words: readonly T[]): Check<T> {
  return (answer) => {
    const value = words.find((word) => word === answer.trim());
    if (value !== undefined) return { value };
    const help = didYouMean(answer, words);
    return { refused: `"${answer}" is none of ${words.join(', ')}${help === undefined ? '' : ` (${help})`}` };
  };
}

function fileName(answer: string): ReturnType<Check<string>> {
  const value = answer.trim().replace(/\.yaml$/, '');
  if (/^[a-z\d]+(?:-[a-z\d]+)*$/.test(value)) return { value };
  return { refused: `"${answer}" is no file name here: small letters, digits and - between them` };
}
