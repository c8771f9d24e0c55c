/**
 * Where character `offset` of a YAML scalar's value stands in the source, given where the scalar begins and ends there.
 * Follows plain, single-quoted and block scalars and unescaped double-quoted ones; where it loses the way it answers with
 * the beginning of the scalar, which is never wrong, only less near.
 */
export function scalarOffset(
  source: string,
  [start, end]: readonly [number, number],
  value: string,
  offset: number,
): number {
  let at = contentStart(source, start);
  for (let index = 0; index < offset; index++) {
    const character = value[index] ?? '';
    if (source.startsWith("''", at) && character === "'") at += 2;
    else if (source[at] === character) at += 1;
    else return start;
    if (character === '\n') at = skipIndent(source, at, leadingSpaces(value, index + 1));
    if (at > end) return start;
  }
  return source[at] === value[offset] || offset === value.length ? at : start;
}

function contentStart(source: string, start: number): number {
  const first = source[start];
  if (first === "'" || first === '"') return start + 1;
  if (first !== '|' && first !== '>') return start;
  const lineEnd = source.indexOf('\n', start);
  return lineEnd < 0 ? start : skipIndent(source, lineEnd + 1, 0);
}

/** Past the spaces YAML takes away at the head of a line; `kept` of them belong to the value. */
function skipIndent(source: string, at: number, kept: number): number {
  return Math.max(at, at + leadingSpaces(source, at) - kept);
}

function leadingSpaces(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ') at++;
  return at - from;
}
