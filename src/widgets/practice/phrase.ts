/** A sentence of the server's with its places filled: `{n}`. */
export function phrase(text: string | undefined, values: Readonly<Record<string, string | number>>): string {
  return (text ?? '').replaceAll(/\{(\w+)\}/g, (place, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : place,
  );
}
