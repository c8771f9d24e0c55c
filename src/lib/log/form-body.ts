import { joined, type Piece } from './joined.ts';
import { isScalar, type JsonObject } from './json-object.ts';
import type { Field } from './record.ts';

/**
 * The body that a form in an object `{ "name": "value" }` came in: `name=value&…`. The honeypot has undone the form's
 * encoding, so that `&`, `+` and `%` in what it kept are written as a form writes them (WHATWG URL §5.2); else a `+` of
 * base64 would be read as a blank. `null` where the form is empty.
 */
export function formBody(object: JsonObject): Field | null {
  const pieces: Piece[] = [];
  for (const key of object.names) {
    const name = object.name(key);
    const value = object.value(key);
    if (name === null) continue;
    if (pieces.length > 0) pieces.push('&');
    pieces.push(formEncoded(name, /[&+%=]/), '=');
    if (isScalar(value) && value.value !== null) pieces.push(formEncoded(value, /[&+%]/));
  }
  return joined(pieces);
}

function formEncoded(field: Field, signs: RegExp): Field {
  const text = field.value ?? '';
  if (!signs.test(text)) return field;
  const offsets: number[] = [];
  let value = '';
  for (let i = 0; i < text.length; i += 1) {
    const character = text[i] ?? '';
    const written = signs.test(character)
      ? `%${character.charCodeAt(0).toString(16).toUpperCase()}`
      : character;
    const at = field.offsets?.[i] ?? field.span.start + i;
    offsets.push(...Array.from(written, () => at));
    value += written;
  }
  return { value, span: field.span, encodings: field.encodings, offsets: [...offsets, field.span.end] };
}
