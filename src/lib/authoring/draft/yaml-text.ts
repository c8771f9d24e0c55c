/** In single quotes, where YAML escapes nothing; a line with control characters needs the double ones. */
export function yamlText(text: string): string {
  return isPlain(text) ? `'${text.replaceAll("'", "''")}'` : JSON.stringify(text);
}

/** The lines of an excerpt as a YAML text: a block, where YAML escapes nothing, if nothing in them asks for more. */
export function yamlLines(lines: readonly string[]): string {
  const asBlock = lines.every((line) => isPlain(line) && /^\S/.test(line));
  return asBlock
    ? `|\n${lines.map((line) => `  ${line}`).join('\n')}`
    : JSON.stringify(`${lines.join('\n')}\n`);
}

/** Whether a text has only characters that YAML keeps as they are. */
function isPlain(text: string): boolean {
  return /^[\x20-\x7e\u00a0-\ud7ff\uf900-\ufefe\uff00-\ufffd]*$/.test(text);
}
