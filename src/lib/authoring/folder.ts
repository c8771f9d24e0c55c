import type { CheckedText } from './lesson-check.ts';
import type { Finding } from './finding.ts';
import { parityFindings } from './parity.ts';

/** A folder with a text in both languages. */
export interface Folder {
  /** Its own name, without what stands above it. */
  readonly name: string;
  readonly ja: CheckedText | undefined;
  readonly en: CheckedText | undefined;
}

/** The texts by their folders, in order of the names; all of them come from one folder of `content/`. */
export function foldersOf(texts: readonly CheckedText[]): Folder[] {
  const names = [...new Set(texts.map(({ file }) => folderName(file.path)))].sort();
  const of = (name: string, language: string) =>
    texts.find(({ file }) => file.path.endsWith(`/${name}/${language}.mdx`));
  return names.map((name) => ({ name, ja: of(name, 'ja'), en: of(name, 'en') }));
}

/** Where a language is missing, or does not have what the other has. */
export function languageFindings(folder: Folder): Finding[] {
  if (folder.ja && folder.en) return parityFindings(folder.ja, folder.en);
  const [there, gone] = folder.ja === undefined ? ['en.mdx', 'ja.mdx'] : ['ja.mdx', 'en.mdx'];
  return aboutFolder(folder, `${there} alone`, `${gone} beside it`);
}

/** A mistake of the folder itself, told at the first of its texts. */
export function aboutFolder({ ja, en }: Folder, found: string, expected: string): Finding[] {
  const text = ja ?? en;
  return text === undefined ? [] : [text.file.finding({ path: [], found, expected }, 0)];
}

function folderName(path: string): string {
  return path.split('/').at(-2) ?? '';
}
