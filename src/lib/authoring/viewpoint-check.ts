import { viewpointSchema, type ViewpointSheet } from '../viewpoint/viewpoint-schema.ts';
import type { Finding } from './finding.ts';
import { quote } from './quote.ts';
import { checkShape } from './check-schema.ts';
import { unfinishedTexts } from './unfinished.ts';
import type { YamlFile } from './yaml-file.ts';

interface Sheet {
  readonly file: YamlFile;
  readonly sheet: ViewpointSheet;
}

/** Checks the files of `content/viewpoints/`: each by itself, and that no two share a glyph or a hue. */
export function checkViewpoints(files: readonly YamlFile[]): Finding[] {
  const sheets: Sheet[] = [];
  const findings = files.flatMap((file) => {
    const { data, findings } = checkShape(file, viewpointSchema);
    if (data !== undefined) sheets.push({ file, sheet: data });
    return [...findings, ...unfinishedTexts(file.value).map((mistake) => file.finding(mistake))];
  });
  return [...findings, ...sheets.flatMap(misnamed), ...shared(sheets, 'glyph'), ...shared(sheets, 'hue')];
}

function misnamed({ file, sheet }: Sheet): Finding[] {
  const name = file.path.replace(/^.*\/|\.yaml$/g, '');
  if (name === sheet.id) return [];
  return [
    file.finding({ path: ['id'], found: quote(sheet.id), expected: `${quote(name)}, the name of the file` }),
  ];
}

function shared(sheets: readonly Sheet[], key: 'glyph' | 'hue'): Finding[] {
  const first = new Map<string | number, string>();
  return sheets.flatMap(({ file, sheet }) => {
    const owner = first.get(sheet[key]);
    if (owner === undefined) first.set(sheet[key], file.path);
    const found = `${quote(sheet[key])}, which ${owner ?? ''} has`;
    return owner === undefined
      ? []
      : [file.finding({ path: [key], found, expected: `a ${key} no other viewpoint has` })];
  });
}
