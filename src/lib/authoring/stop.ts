import { en } from '../i18n/ui.en.ts';
import type { Stopped } from '../log/record.ts';
import type { DataPath, Mistake } from './mistake.ts';
import { quote } from './quote.ts';

/** A line that does not read, with the place where it stopped. */
export function stopMistake(
  { raw, stoppedAt, expected, format }: Stopped,
  path: DataPath,
  help?: string,
): Mistake {
  return {
    path,
    offset: stoppedAt,
    found: stoppedAt < raw.length ? quote(raw.slice(stoppedAt)) : 'the end of the line',
    expected: `${en.expected[expected]} here${format === null ? '' : `, as in a ${format} line`}`,
    ...(help === undefined ? {} : { help }),
  };
}
