import { bundledLanguages, codeToTokensBase, createCssVariablesTheme } from 'shiki';

/** A stretch of code with the name of its colour: `string`, `keyword`, … or `null` for plain text. */
export interface Token {
  readonly text: string;
  readonly name: string | null;
}

const THEME = createCssVariablesTheme({ name: 'names', variablePrefix: '--shiki-' });

/** Cuts code into lines of coloured stretches. A language Shiki does not know is plain text. */
export async function tokensOf(code: string, lang: string): Promise<Token[][]> {
  const known = Object.hasOwn(bundledLanguages, lang) ? lang : 'text';
  const lines = await codeToTokensBase(code, { lang: known as keyof typeof bundledLanguages, theme: THEME });
  return lines.map((tokens) => tokens.map(({ content, color }) => ({ text: content, name: nameOf(color) })));
}

/** `var(--shiki-token-string)` names the colour `string`. */
function nameOf(color: string | undefined): string | null {
  const name = color?.match(/^var\(--shiki-token-([a-z-]+)\)$/)?.[1];
  return name ?? null;
}
