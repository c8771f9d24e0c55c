import { read } from '../log/detect.ts';

/** The records between two fences: a request as it was sent is one of several lines, of a log each line is one. */
export function recordsOf(code: string): readonly string[] {
  return code.includes('\n') && read(code).format === 'http' ? [code] : code.split('\n');
}
