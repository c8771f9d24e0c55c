/** The twin of `Inline.astro`: a short text in which `code` stands in backticks. */
export function inlineOf(text: string): Node[] {
  const pieces = text.split('`');
  return pieces.map((piece, index) => {
    if (index % 2 === 0) return document.createTextNode(piece);
    // An odd count of backticks leaves the last one as it is written.
    if (index === pieces.length - 1) return document.createTextNode(`\`${piece}`);
    const code = document.createElement('code');
    code.translate = false;
    code.append(piece);
    return code;
  });
}
