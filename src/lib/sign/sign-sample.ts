import { read } from '../log/detect.ts';
import type { Reading } from '../log/record.ts';

/** Reads one of the samples of a sign: a log line, or a request as it was sent, without the blank lines around it. */
export function readSample(text: string): Reading {
  return read(text.trimEnd());
}
