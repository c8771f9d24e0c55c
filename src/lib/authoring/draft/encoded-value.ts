import { find, type Place } from '../../furigana/place.ts';
import { layersOf, type Encoding } from '../../log/decode.ts';
import type { Field, Reading } from '../../log/record.ts';

/** A value of a line that opens, with its encodings from the outermost. */
export interface EncodedValue {
  readonly in: Place;
  readonly text: string;
  readonly encodings: readonly Encoding[];
}

/** Fields whose whole value may be wrapped. */
const FIELDS = ['path', 'query', 'user-agent', 'referer', 'body', 'command'] as const;
/** More wrappings than these an exercise has no room for. */
const MOST = 4;

/** The value of the line with most layers: one of the query's, or a whole field. `undefined` where nothing opens. */
export function encodedValue(reading: Reading): EncodedValue | undefined {
  const values = [
    ...reading.query.flatMap(({ value }) => candidate('query', value, reading)),
    ...FIELDS.flatMap((name) => candidate(name, reading.fields[name], reading)),
  ];
  const most = Math.max(0, ...values.map(({ encodings }) => encodings.length));
  return values.find(({ encodings }) => encodings.length === most);
}

function candidate(place: Place, field: Field | undefined, reading: Reading): EncodedValue[] {
  const text = field?.value ?? '';
  const encodings = layersOf(text, { max: MOST }).map(({ encoding }) => encoding);
  const standsOnce = text !== '' && find(reading, place, text).ok;
  return encodings.length > 0 && standsOnce ? [{ in: place, text, encodings }] : [];
}
