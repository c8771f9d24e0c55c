import { bundledLanguages, codeToTokensBase, createCssVariablesTheme, type BundledLanguage } from 'shiki';

/** A stretch of code with the name of its colour: `string`, `keyword`, … or `null` for plain text. */
export interface Token {
  readonly text: string;
  readonly name: string | null;
}

const THEME = createCssVariablesTheme({ name: 'names', variablePrefix: '--shiki-' });

/** Cuts code into lines of coloured stretches. A language Shiki does not know is plain text. */
export async function tokensOf(code: string, lang: string): Promise<Token[][]> {
  const lines = await codeToTokensBase(code, { lang: isBundled(lang) ? lang : 'text', theme: THEME });
  return lines.map((tokens) => tokens.map(({ content, color }) => ({ text: content, name: nameOf(color) })));
}

function isBundled(lang: string): lang is BundledLanguage {
  return Object.hasOwn(bundledLanguages, lang);
}

/** `var(--shiki-token-string)` names the colour `string`. */
function nameOf(color: string | undefined): string | null {
  return color?.match(/^var\(--shiki-token-([a-z-]+)\)$/)?.[1] ?? null;
}
