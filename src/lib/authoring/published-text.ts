const ENTRY = /^(["']?)([0-9A-HJKMNP-TV-Z]{4})\1:/;

/** The ids in the text of `published.yaml`, as far as it can be read line by line. */
export function publishedIds(text: string): ReadonlySet<string> {
  return new Set(text.split('\n').flatMap((line) => ENTRY.exec(line)?.[2] ?? []));
}

/** The text of `published.yaml` with one more id, in order, everything else as it was. */
export function withPublishedId(text: string, id: string): string {
  const lines = text.split('\n');
  const after = lines.findIndex((line) => (ENTRY.exec(line)?.[2] ?? '') > id);
  const end = lines.at(-1) === '' ? lines.length - 1 : lines.length;
  return (
    lines.toSpliced(after < 0 ? end : after, 0, `${id}: {}`).join('\n') + (lines.at(-1) === '' ? '' : '\n')
  );
}
