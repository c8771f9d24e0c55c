import type { CheckedText } from './lesson-check.ts';
import type { Finding } from './finding.ts';
import { aboutFolder, foldersOf, languageFindings, type Folder } from './folder.ts';
import { quote } from './quote.ts';

const NAME = /^(\d\d)-([a-z][a-z\d-]*)$/;

/** What only shows when the lessons are seen together: folder names, missing languages, differences between them. */
export function acrossLessons(lessons: readonly CheckedText[]): Finding[] {
  const numbers = new Map<string, string>();
  const names = new Map<string, string>();
  return foldersOf(lessons).flatMap((folder) => [
    ...nameFindings(folder, numbers, names),
    ...languageFindings(folder),
  ]);
}

function nameFindings(folder: Folder, numbers: Map<string, string>, names: Map<string, string>): Finding[] {
  const [, number, name] = NAME.exec(folder.name) ?? [];
  if (number === undefined || name === undefined) {
    return aboutFolder(
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
    : aboutFolder(folder, `${what}, which ${quote(by)} has`, 'a number and a name no other lesson has');
}
