import { FORMATS } from '../log/record.ts';
import type { Finding } from './finding.ts';
import { aboutFolder, foldersOf, languageFindings, type Folder } from './folder.ts';
import type { CheckedText } from './lesson-check.ts';
import { didYouMean } from './nearest.ts';
import { quote } from './quote.ts';

/** What only shows when the pages of the formats are seen together: that each is one we read, and its two languages. */
export function acrossFormats(texts: readonly CheckedText[]): Finding[] {
  return foldersOf(texts).flatMap((folder) => [
    ...nameFindings(folder),
    ...orderFindings(folder),
    ...languageFindings(folder),
  ]);
}

function nameFindings(folder: Folder): Finding[] {
  if (FORMATS.some((format) => format === folder.name)) return [];
  const help = didYouMean(folder.name, FORMATS);
  const expected = `the name of a format${help === undefined ? '' : ` (${help})`}`;
  return aboutFolder(folder, `the folder name ${quote(folder.name)}`, expected);
}

function orderFindings({ ja, en }: Folder): Finding[] {
  const [wanted, found] = [ja?.head?.order, en?.head?.order];
  if (ja === undefined || en === undefined || wanted === undefined || found === undefined) return [];
  if (wanted === found) return [];
  const offset = Math.max(en.file.text.search(/^order:/m), 0);
  const expected = `${String(wanted)} as in ${ja.file.path}`;
  return [en.file.finding({ path: ['order'], found: String(found), expected }, offset)];
}
