import { excerptOf } from '../exercise/exercise-lines.ts';
import { excerptSchema, type Excerpt } from '../lesson/excerpt-schema.ts';
import { read } from '../log/detect.ts';
import type { Allowed } from './allowed.ts';
import { checkShape } from './check-schema.ts';
import type { Finding } from './finding.ts';
import type { Mistake } from './mistake.ts';
import { lineNamings } from './sample.ts';
import { stopMistake } from './stop.ts';
import { unfinishedTexts } from './unfinished.ts';
import type { YamlFile } from './yaml-file.ts';

/** How many lines an excerpt may have: one is a fence, and more than these nobody reads on a page. */
const LINES = { least: 2, most: 60 } as const;

/** Checks a file of `content/excerpts/`: its shape, that each line reads, and the hosts and addresses they name. */
export function checkExcerpt(file: YamlFile, allowed: Allowed): readonly Finding[] {
  const { data, findings } = checkShape(file, excerptSchema);
  const mistakes = [
    ...unfinishedTexts(file.value),
    ...(data === undefined ? [] : [...countMistakes(data), ...lineMistakes(data, allowed)]),
  ];
  return [...findings, ...mistakes.map((mistake) => file.finding(mistake))];
}

function countMistakes({ lines }: Excerpt): Mistake[] {
  const { length } = excerptOf(lines);
  if (length >= LINES.least && length <= LINES.most) return [];
  const expected = `${String(LINES.least)} to ${String(LINES.most)} lines`;
  return [{ path: ['lines'], found: `${String(length)} line${length === 1 ? '' : 's'}`, expected }];
}

/** The mistakes of each line, told at its place in the whole. */
function lineMistakes({ lines }: Excerpt, allowed: Allowed): Mistake[] {
  let start = 0;
  return excerptOf(lines).flatMap((raw) => {
    const before = start;
    start += raw.length + 1;
    const reading = read(raw);
    const mistakes = [
      ...(reading.ok ? [] : [stopMistake(reading, ['lines'])]),
      ...lineNamings(raw, ['lines'], allowed),
    ];
    return mistakes.map((mistake) => ({ ...mistake, offset: before + (mistake.offset ?? 0) }));
  });
}
