import { absent, decoded } from './field.ts';
import { compose, type Layer } from './layer.ts';
import type { Field } from './record.ts';

/** The field that `layer` makes of all of `field`'s value; where there is no layer, the field as it is. */
export function opened(field: Field, layer: Layer | null): Field {
  if (layer === null) return field;
  if (field.offsets === null) {
    const inner = decoded(layer, field.span.start);
    return { ...inner, encodings: [...field.encodings, layer.encoding] };
  }
  const offsets = compose(field.offsets, layer.offsets);
  const span = { start: offsets[0] ?? field.span.start, end: offsets.at(-1) ?? field.span.end };
  return { value: layer.text, span, encodings: [...field.encodings, layer.encoding], offsets };
}

/** The same stretch as a sign for "none". */
export function nothing(field: Field): Field {
  return absent(field.span);
}
