import { placesOf } from '../../exercise/exercise-rules.ts';
import { fieldAt, isHeaderPlace, type Place } from '../../furigana/place.ts';
import { read } from '../../log/detect.ts';
import { FIELD_NAMES, type Reading } from '../../log/record.ts';
import type { JudgeLine } from '../answer-check.ts';
import { quote } from '../quote.ts';
import { UNFINISHED } from '../unfinished.ts';
import { yamlText } from './yaml-text.ts';

/** `raw:` with a line, and as comments the fields that are found on it and what the signs say of it. */
export function rawLine(line: string | undefined, indent: number, judge?: JudgeLine): string {
  const before = ' '.repeat(indent);
  if (line === undefined) return `${before}raw: ${UNFINISHED}`;
  return [`raw: ${yamlText(line)}`, ...notesOn(read(line)), ...judged(line, judge)]
    .map((row) => before + row)
    .join('\n');
}

/** The fields of the line, so that one need not guess the names `in:` knows. */
function notesOn(reading: Reading): string[] {
  const rows = placesOf(reading).flatMap((name) => {
    const field = isPlace(name) ? fieldAt(reading, name) : undefined;
    return field === undefined
      ? []
      : [`#   ${name.padEnd(18)} ${field.value === null ? '- (empty)' : quote(field.value)}`];
  });
  const state = reading.ok
    ? `This is a ${reading.format} line.`
    : `This line does not read to its end: it stops at character ${reading.stoppedAt + 1}.`;
  return [`# ${state} Its fields, for "in" and "text":`, ...rows];
}

function judged(line: string, judge?: JudgeLine): string[] {
  return judge === undefined ? [] : [`# The signs say of it: ${judge(line)}`];
}

function isPlace(name: string): name is Place {
  return isHeaderPlace(name) || FIELD_NAMES.some((field) => field === name);
}
