import { decode, type Encoding } from '../log/decode.ts';
import type { Decode } from './exercise-schema.ts';

/** The text of a value after each of its layers was opened; `null` from the first that does not open. */
export function openedLayers({ value, layers }: Pick<Decode, 'value' | 'layers'>): (string | null)[] {
  let here: string | null = value.text;
  return layers.map(({ encoding }) => {
    here = here === null ? null : open(here, encoding);
    return here;
  });
}

/** A value is encoded as a whole, or holds pieces that are. */
function open(text: string, encoding: Encoding): string | null {
  return decode(text, encoding)?.text ?? null;
}
