import type { Gathering } from './gathering.ts';
import { isList, isScalar, type JsonObject, type JsonValue } from './json-object.ts';
import { nameHeaders } from './message.ts';
import type { Field, Header } from './record.ts';

/**
 * Adds the headers of an object `{ "name": "value" }`, in its order, and those of them that are fields of their own. A list
 * of values is one header each; `null` is a header that was not sent, and a field without a value.
 */
export function gatherHeaders(gathered: Gathering, object: JsonObject | null): void {
  if (object === null) return;
  const headers: Header[] = [];
  for (const key of object.names) {
    const name = object.name(key);
    if (name === null) continue;
    for (const value of scalarsIn(object.value(key))) headers.push({ name, value });
  }
  gathered.headers = headers;
  nameHeaders(gathered);
  gathered.headers = headers.filter(({ value }) => value.value !== null);
}

function scalarsIn(value: JsonValue | null): readonly Field[] {
  if (isScalar(value)) return [value];
  return isList(value) ? value.filter(isScalar) : [];
}
