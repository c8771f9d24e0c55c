import { visit } from 'jsonc-parser';

/** A place in a text, both counted from 1; a column counts UTF-16 units. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** Where a text stops being JSON (RFC 8259), or `null` where it does not. `JSON.parse` says it in some browsers only. */
export function jsonFault(text: string): TextPlace | null {
  const faults: number[] = [];
  visit(
    text,
    {
      onError: (_, offset) => {
        faults.push(offset);
      },
    },
    { disallowComments: true, allowTrailingComma: false },
  );
  const [at] = faults;
  if (at === undefined) return null;
  const before = text.slice(0, at).split(/\r\n?|\n/);
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
