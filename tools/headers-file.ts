/** One block of a `_headers` file: the addresses it is for and what is sent with them. */
export interface HeaderRule {
  readonly pattern: RegExp;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/**
 * Reads a `_headers` file: an address at the start of a line, under it indented `Name: value` lines, `#` for comments.
 * `*` stands for any characters, `:name` for one step of the path, as Cloudflare Pages and Netlify have it.
 * Throws with `file:line` at what is neither, because a host would drop it in silence.
 */
export function parseHeaders(text: string, file = '_headers'): readonly HeaderRule[] {
  const rules: { pattern: RegExp; headers: [string, string][] }[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const content = line.trim();
    if (content === '' || content.startsWith('#')) continue;
    const where = `${file}:${String(index + 1)}`;
    if (!/^\s/.test(line)) {
      if (!content.startsWith('/'))
        throw new Error(`${where}: "${content}" is not an address; expected it to begin with /`);
      rules.push({ pattern: addressPattern(content), headers: [] });
      continue;
    }
    const [, name, value] = /^([\w-]+):\s*(\S.*)$/.exec(content) ?? [];
    const rule = rules.at(-1);
    if (name === undefined || value === undefined)
      throw new Error(`${where}: "${content}" is not "Name: value"`);
    if (rule === undefined) throw new Error(`${where}: a header without an address above it`);
    rule.headers.push([name.toLowerCase(), value]);
  }
  return rules;
}

/** What to send with an address. A header set by several rules is joined with a comma, as Cloudflare Pages does. */
export function headersFor(rules: readonly HeaderRule[], path: string): Readonly<Record<string, string>> {
  const sent = new Map<string, string>();
  for (const { pattern, headers } of rules) {
    if (!pattern.test(path)) continue;
    for (const [name, value] of headers) {
      const before = sent.get(name);
      sent.set(name, before === undefined ? value : `${before}, ${value}`);
    }
  }
  return Object.fromEntries(sent);
}

function addressPattern(address: string): RegExp {
  const source = address.split(/(\*|:[a-z]\w*)/).map((piece, index) => {
    if (index % 2 === 0) return piece.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
    return piece === '*' ? '.*' : '[^/]+';
  });
  return new RegExp(`^${source.join('')}$`);
}
