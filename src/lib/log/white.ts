/** Tab, line feed, carriage return, blank, byte order mark: what may stand around a line. */
export function isWhite(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09 || code === 0xfeff;
}

/** The first place from `at` on where no white space stands; the length of the text where there is none. */
export function skipWhite(text: string, at: number): number {
  let next = at;
  while (next < text.length && isWhite(text.charCodeAt(next))) next += 1;
  return next;
}
