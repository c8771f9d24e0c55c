import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { KINDS } from '../../src/lib/authoring/draft.ts';
import { readProject } from '../../tools/project-files.ts';
import { messages } from './good-project.ts';

const TOOL = path.join(import.meta.dirname, '../../tools/new-exercise.ts');
const LINE = '192.0.2.9 - - [24/Nov/2026:04:26:48 +0000] "GET /it\'s HTTP/1.1" 404 153 "-" "curl/8.5.0"';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'mitsuyomi-'));
  await cp(path.join(import.meta.dirname, 'good'), root, { recursive: true });
});

afterEach(() => rm(root, { recursive: true }));

describe('new:exercise', () => {
  test.for(KINDS)('writes a file of kind %s that the check takes for unfinished only', async (kind) => {
    const flags = ['--kind', kind, '--viewpoint', 'user-agent', '--name', 'curl', '--line', LINE, '--yes'];
    const { code, said } = await run(flags);
    expect(said).toMatch(
      /^exercises\/(?:user-agent|cases)\/curl\.yaml is there, with the id [0-9A-HJKMNP-TV-Z]{4}\.\n\nNext:/,
    );
    expect(code).toBe(0);
    const found = messages(await readProject(root));
    expect(found.length).toBeGreaterThan(15);
    expect(found.filter((message) => !message.endsWith('found "TODO"; expected a finished text'))).toEqual(
      [],
    );
  });

  test('takes as many lines as the kind has room for, and no more', async () => {
    const lines = Array.from({ length: 3 }, (_, nth) => LINE.replace('04:26:48', `04:26:5${3 - nth}`));
    await writeFile(path.join(root, 'three.log'), `${lines.join('\r\n')}\r\n`);
    const flags = ['--viewpoint', 'path', '--yes', '--lines', path.join(root, 'three.log')];
    const refused = await run(['--kind', 'compare', '--name', 'twins', ...flags]);
    expect(refused.said).toBe('3 lines, where "compare" has at most 2\n');
    await run(['--kind', 'order', '--name', 'steps', ...flags]);
    const text = await readFile(path.join(root, 'exercises/path/steps.yaml'), 'utf8');
    expect(text.match(/04:26:5\d \+0000\] "GET/g)?.map((time) => time.slice(0, 8))).toEqual([
      '04:26:51',
      '04:26:52',
      '04:26:53',
    ]);
  });

  test('lists the fields of the line beside the parts', async () => {
    await run(['--kind', 'spot', '--viewpoint', 'path', '--name', 'curl', '--line', LINE, '--yes']);
    const text = await readFile(path.join(root, 'exercises/path/curl.yaml'), 'utf8');
    expect(text).toContain('#   user-agent         "curl/8.5.0"\n');
    expect(text).toContain('#   referer            - (empty)\n');
    expect(text).toContain(`raw: '${LINE.replace("'", "''")}'`);
    expect(text).not.toContain('verdict');
  });

  test('puts the new id on record and touches no other', async () => {
    const before = await record();
    const { said } = await run(['--kind', 'spot', '--viewpoint', 'path', '--name', 'curl', '--yes']);
    const id = /id (\w{4})/.exec(said)?.[1] ?? '';
    const lines = (await record()).split('\n');
    expect(lines).toContain(`${id}: {}`);
    expect(lines.filter((line) => line !== `${id}: {}`).join('\n')).toBe(before);
  });

  test('asks for what it was not told, and again where the answer will not do', async () => {
    const { code, said } = await run([], 'clasify\nclassify\npath\nMy File\nmy-file\n\n');
    expect(said).toContain(`"clasify" is none of ${KINDS.join(', ')} (did you mean "classify"?)`);
    expect(said).toContain('"My File" is no file name here');
    expect(said).toContain('exercises/path/my-file.yaml is there');
    expect(code).toBe(0);
  });

  test('asks for lines until an empty one', async () => {
    const { said } = await run([], `compare\npath\ntwins\n${LINE}\n\n`);
    expect(said).toContain('Log line 2 of up to 2 (or just Enter): ');
    const text = await readFile(path.join(root, 'exercises/path/twins.yaml'), 'utf8');
    expect(text.match(/raw: .*/g)).toEqual([`raw: '${LINE.replace("'", "''")}'`, 'raw: TODO']);
  });

  test('never overwrites', async () => {
    await writeFile(path.join(root, 'exercises/user-agent/curl.yaml'), 'mine\n');
    const before = await record();
    const { code, said } = await run([
      '--kind',
      'spot',
      '--viewpoint',
      'user-agent',
      '--name',
      'curl',
      '--yes',
    ]);
    expect(said).toBe('exercises/user-agent/curl.yaml is there already; choose another name.\n');
    expect(code).toBe(1);
    expect(await readFile(path.join(root, 'exercises/user-agent/curl.yaml'), 'utf8')).toBe('mine\n');
    expect(await record()).toBe(before);
  });

  test('writes nothing when the answers end', async () => {
    const { code, said } = await run([], 'classify\n');
    expect(said).toContain('Nothing was written.');
    expect(code).toBe(1);
    expect(messages(await readProject(root))).toEqual([]);
  });

  test.for([
    [
      ['--kind', 'quiz', '--viewpoint', 'path', '--name', 'x', '--yes'],
      '"quiz" is none of classify, spot, sort, ',
    ],
    [['--kind', 'spot', '--viewpoint', 'pth', '--name', 'x', '--yes'], '(did you mean "path"?)\n'],
    [['--kind', 'spot', '--viewpoint', 'path', '--name', '../x', '--yes'], '"../x" is no file name here'],
    [['--kind', 'spot', '--yes'], 'Viewpoint'],
    [
      ['--kind', 'spot', '--viewpoint', 'path', '--name', 'x', '--lines', 'no.log', '--yes'],
      '--lines no.log cannot be read',
    ],
    [['--kin', 'spot'], "Unknown option '--kin'"],
  ] as const)('refuses %j', async ([flags, words]) => {
    const { code, said } = await run(flags);
    expect(said).toContain(words);
    expect(code).toBe(1);
  });
});

async function record(): Promise<string> {
  return readFile(path.join(root, 'exercises/published.yaml'), 'utf8');
}

function run(flags: readonly string[], answers = ''): Promise<{ code: number | null; said: string }> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [TOOL, '--root', root, ...flags], (_, out, err) => {
      resolve({ code: child.exitCode, said: out + err });
    });
    child.stdin?.end(answers);
  });
}
