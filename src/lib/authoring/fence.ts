import { readFenceInfo, type FenceInfo } from './fence-info.ts';
import type { Finding } from './finding.ts';
import { read } from '../log/detect.ts';
import type { Allowed } from './allowed.ts';
import type { MdxFile, MdxNode } from './mdx-file.ts';
import type { Mistake } from './mistake.ts';
import { quote } from './quote.ts';
import { lineNamings } from './sample.ts';
import { stopMistake } from './stop.ts';

/** A ` ```log ` fence of a lesson. */
export interface Fence {
  readonly node: MdxNode;
  readonly info: FenceInfo;
  readonly lines: readonly string[];
}

/** The log fences of a lesson, in order. */
export function fencesOf(file: MdxFile): Fence[] {
  return file.nodes
    .filter((node) => node.type === 'code' && node.lang === 'log')
    .map((node) => ({ node, info: readFenceInfo(node.meta).info, lines: node.value.split('\n') }));
}

/** What is wrong with a fence: its first line, its lines, and the hosts they name. */
export function fenceFindings(file: MdxFile, fence: Fence, allowed: Allowed): Finding[] {
  const { node, info, lines } = fence;
  const metaStart =
    node.meta === '' ? node.start : Math.max(file.text.indexOf(node.meta, node.start), node.start);
  const slips = readFenceInfo(node.meta).slips.map(({ at, ...words }) =>
    file.finding({ path: ['log'], ...words }, metaStart + at),
  );
  const starts = lineStarts(file.text, fence);
  const inLines = lines.flatMap((line, index) =>
    [...lineMistakes(line, info), ...lineNamings(line, ['log'], allowed)].map((mistake) =>
      file.finding(mistake, (starts[index] ?? node.start) + (mistake.offset ?? 0)),
    ),
  );
  return [...slips, ...markMistakes(fence).map((mistake) => file.finding(mistake, metaStart)), ...inLines];
}

function lineMistakes(line: string, { broken }: FenceInfo): Mistake[] {
  if (line.trim() === '') return [{ path: ['log'], found: 'an empty line', expected: 'a log line' }];
  const reading = read(line);
  if (reading.ok || broken) return [];
  return [
    stopMistake(reading, ['log'], 'a line that is meant not to read stands in a fence that says broken'),
  ];
}

function markMistakes({ info, lines }: Fence): Mistake[] {
  const { mark } = info;
  if (mark === undefined || mark === '') return [];
  const times = lines.join('\n').split(mark).length - 1;
  if (times === 1) return [];
  const found = times === 0 ? `the mark ${quote(mark)}` : `the mark ${quote(mark)} ${times} times`;
  return [{ path: ['log'], found, expected: 'a text that stands in the fence once' }];
}

/** Where each line begins in the file: a fence in a list or a quotation is set in. */
function lineStarts(text: string, { node, lines }: Fence): number[] {
  let rowStart = text.indexOf('\n', node.start) + 1;
  return lines.map((line) => {
    const rowEnd = text.indexOf('\n', rowStart);
    const row = text.slice(rowStart, rowEnd < 0 ? undefined : rowEnd);
    const start = rowStart + Math.max(row.indexOf(line), 0);
    rowStart = rowEnd < 0 ? text.length : rowEnd + 1;
    return start;
  });
}
