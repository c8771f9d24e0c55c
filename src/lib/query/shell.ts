/** A text in single quotes of a POSIX shell, in which only the quote itself needs care. */
export function inQuotes(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
