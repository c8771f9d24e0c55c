import { recordsOf } from './fence-records.ts';
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
  /** Its records: lines of a log, or one request. */
  readonly lines: readonly string[];
}

/** The log fences of a lesson, in order. */
export function fencesOf(file: MdxFile): Fence[] {
  return file.nodes
    .filter((node) => node.type === 'code' && node.lang === 'log')
    .map((node) => ({ node, info: readFenceInfo(node.meta).info, lines: recordsOf(node.value) }));
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

/** Where each record begins in the file: a fence in a list or a quotation is set in. */
function lineStarts(text: string, { node, lines }: Fence): number[] {
  const rowEnd = (from: number): number => {
    const end = text.indexOf('\n', from);
    return end < 0 ? text.length : end;
  };
  let rowStart = text.indexOf('\n', node.start) + 1;
  return lines.map((line) => {
    const [first = '', ...others] = line.split('\n');
    const start = rowStart + Math.max(text.slice(rowStart, rowEnd(rowStart)).indexOf(first), 0);
    for (let row = 0; row <= others.length; row += 1) rowStart = rowEnd(rowStart) + 1;
    return start;
  });
}
