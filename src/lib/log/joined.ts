import type { Encoding } from './layer.ts';
import type { Field } from './record.ts';

/** A field of the line, or a sign that we put between two. */
export type Piece = Field | string;

/**
 * One field made of several of the same line: an object of form fields as the body it came from, a list of commands as
 * lines. What is put between them stands for nothing in the line. Nor does a field that stands further left than one before
 * it: the way back never turns round. `null` where no field is among the pieces.
 */
export function joined(pieces: readonly Piece[]): Field | null {
  const offsets: number[] = [];
  const encodings = new Set<Encoding>();
  let value = '';
  const first = pieces.find((piece) => typeof piece !== 'string');
  if (first === undefined) return null;
  let end = first.span.start;
  for (const piece of pieces) {
    const text = typeof piece === 'string' ? piece : (piece.value ?? '');
    const field: Field | null = typeof piece === 'string' || piece.span.start < end ? null : piece;
    for (let i = 0; i < text.length; i += 1) offsets.push(field === null ? end : startOf(field, i));
    for (const encoding of field?.encodings ?? []) encodings.add(encoding);
    value += text;
    end = field?.span.end ?? end;
  }
  const start = offsets[0] ?? end;
  return { value, span: { start, end }, encodings: [...encodings], offsets: [...offsets, end] };
}

function startOf(field: Field, at: number): number {
  return field.offsets?.[at] ?? field.span.start + at;
}
