import type { CheckedLesson } from './lesson-check.ts';
import type { Finding } from './finding.ts';
import { parityFindings } from './parity.ts';
import { quote } from './quote.ts';

interface Folder {
  readonly name: string;
  readonly ja: CheckedLesson | undefined;
  readonly en: CheckedLesson | undefined;
}

const NAME = /^(\d\d)-([a-z][a-z\d-]*)$/;

/** What only shows when the lessons are seen together: folder names, missing languages, differences between them. */
export function acrossLessons(lessons: readonly CheckedLesson[]): Finding[] {
  const folders = foldersOf(lessons);
  const numbers = new Map<string, string>();
  const names = new Map<string, string>();
  return folders.flatMap((folder) => [
    ...nameFindings(folder, numbers, names),
    ...(folder.ja && folder.en ? parityFindings(folder.ja, folder.en) : missing(folder)),
  ]);
}

function foldersOf(lessons: readonly CheckedLesson[]): Folder[] {
  const names = [...new Set(lessons.map(({ file }) => folderName(file.path)))].sort();
  const at = (path: string) => lessons.find(({ file }) => file.path === path);
  return names.map((name) => ({
    name,
    ja: at(`content/lessons/${name}/ja.mdx`),
    en: at(`content/lessons/${name}/en.mdx`),
  }));
}

function folderName(path: string): string {
  return path.split('/').at(-2) ?? '';
}

function nameFindings(folder: Folder, numbers: Map<string, string>, names: Map<string, string>): Finding[] {
  const [, number, name] = NAME.exec(folder.name) ?? [];
  if (number === undefined || name === undefined) {
    return about(
      folder,
      `the folder name ${quote(folder.name)}`,
      'NN-name: two digits, a hyphen, small letters',
    );
  }
  const findings = [
    ...taken(folder, `the number ${number}`, numbers.get(number)),
    ...taken(folder, `the name ${quote(name)}`, names.get(name)),
  ];
  numbers.set(number, folder.name);
  names.set(name, folder.name);
  return findings;
}

function taken(folder: Folder, what: string, by: string | undefined): Finding[] {
  return by === undefined
    ? []
    : about(folder, `${what}, which ${quote(by)} has`, 'a number and a name no other lesson has');
}

function missing(folder: Folder): Finding[] {
  const there = folder.ja === undefined ? 'en.mdx' : 'ja.mdx';
  const gone = folder.ja === undefined ? 'ja.mdx' : 'en.mdx';
  return about(folder, `${there} alone`, `${gone} beside it`);
}

function about({ ja, en }: Folder, found: string, expected: string): Finding[] {
  const lesson = ja ?? en;
  return lesson === undefined ? [] : [lesson.file.finding({ path: [], found, expected }, 0)];
}
